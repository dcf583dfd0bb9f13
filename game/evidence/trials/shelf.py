"""Every experiment, by name."""

from game.evidence.trials import cohorts, juggling, output
from game.evidence.trials.arms import Trial

TRIALS: dict[str, Trial] = {
    trial.name: trial
    for trial in (
        output.HEADS,
        output.GOALS,
        output.PUSHED,
        output.REPLACED_PEOPLE,
        output.PROBLEMS,
        juggling.JUGGLING,
        cohorts.STARTUPS,
        cohorts.SOCIALISATION,
        cohorts.STEP_IN_DEMAND,
    )
}
