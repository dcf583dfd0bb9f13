"""`kitestring language`."""

from dataclasses import replace

from game.cli.options import Options, nearest
from game.cli.refusal import Refused
from game.play.settings import load_settings, save_settings
from game.words import _, codes_for, language, language_name, languages, use_language


def run(options: Options) -> int:
    """Show the languages, or go over to one for good; returns the exit status."""
    if options.language:
        _choose(options.language)
    now = codes_for(language())
    for code in languages():
        print(f"{'*' if code in now else ' '} {code}  {language_name(code)}")
    return 0


def _choose(code: str) -> None:
    if not set(codes_for(code)) & set(languages()):
        told = _("The game does not speak “{code}”.").format(code=code[:20])
        raise Refused(f"{told} {nearest(code, languages())}", 2)
    use_language(code)
    trouble = save_settings(replace(load_settings(), language=code))
    if trouble:
        raise Refused(trouble)
