"""What people say who have no lines of their own: by side, and by what they ask for."""

from typing import Final

from game.words import N_

LINES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "leadership": {
        "direction": (
            N_("Ask three people where we are going. You will get four answers."),
            N_("Nobody minds the work. They just can’t see any more what it is for."),
            N_("Say it again, why we do this. You are tired of it; half of them have yet to hear it."),
            N_("We are rowing well. I only wonder towards what."),
            N_("The world has asked us a question, and we are all looking at our shoes."),
        ),
        "align": (
            N_("Two teams are building one bridge, from the same bank. Put them at a table."),
            N_("Everybody is right here, each by themselves. Sit them down together."),
            N_("It isn’t laziness. They pull hard, in four directions."),
            N_("I was asked twice today who decided that. Nobody knew. I think it was you."),
            N_("Talk to both halves of the house at once, for once."),
        ),
        "motivate": (
            N_("The laughter has gone out of the kitchen. Go and have your lunch there."),
            N_("When did you last ask somebody how it is going, and wait for the answer?"),
            N_("Good people are getting polite. That is the last step before the door."),
            N_("They do what they must, to the minute. Give them your time, not another target."),
            N_("Somebody cried in the car park. I don’t think it was about the car park."),
        ),
        "plan": (
            N_("We have promised more than we remember. Pick two, and give them a date."),
            N_("The ideas are good. So were last year’s, and they are still on the wall."),
            N_("People stop bringing ideas when the old ones never come out."),
            N_("I hate to ask, but when? Not the vision. The thing."),
            N_("I love every one of these ideas. Please finish one, so that I can love it less."),
        ),
        "organise": (
            N_("Everybody does it from memory, and the memories differ."),
            N_("It takes heroes to get a simple thing done. I would rather spare the heroes."),
            N_("Give the new ones something to hold on to. A chair and a password is not much."),
            N_("I thought I would never say this: we could do with a form."),
            N_("My best people spend their days looking for the other half of the file."),
        ),
        "control": (
            N_("I don’t like saying it, but nobody hears the future while the roof leaks."),
            N_("My people mend the same thing every week. It wears them out more than work does."),
            N_("Put the fires out first. Then I’ll have their ears again."),
            N_("Forget my plans for a quarter. The list of troubles is longer than the list of us."),
            N_("They’d follow you anywhere. At the moment they’d need boots for it."),
        ),
        "calm": (
            N_("It flies. Don’t jerk the string."),
            N_("People are well, and they know where it goes. Keep the rhythm."),
            N_("I have no wish this quarter. Write that down; it’s rare."),
            N_("Nothing presses from where I stand. I may be standing in the wrong place."),
        ),
    },
    "management": {
        "direction": (
            N_("I can build anything you like. I’d need to know what."),
            N_("There are three plans on my desk, all of them approved. Which one is true?"),
            N_("We are getting very good at the wrong thing."),
            N_("The numbers are clean. I no longer know what they are for."),
            N_("If I have to guess what you want, I’ll guess last year."),
        ),
        "align": (
            N_("Both departments met their targets. Between them they missed the order."),
            N_("I hand it over, and it comes back with another name. Make them agree on one."),
            N_("Everybody has a calendar. None of the dates are the same."),
            N_("Half my week goes into explaining one half of the house to the other."),
            N_("Two people signed for the same pallet. Neither has it."),
        ),
        "motivate": (
            N_("Sick days are up by a third. I can count them. I can’t talk to them."),
            N_("They do it by the book and not a line more. The book isn’t that good."),
            N_("Two more notices on my desk, both from people I can’t replace."),
            N_("I can pay overtime. I can’t make them want it."),
            N_("The machine is fine. It’s the people who make a noise like a worn bearing."),
        ),
        "plan": (
            N_("Give me dates and a budget, and half of these go out of the door."),
            N_("What we have promised is longer than who is to do it."),
            N_("We spend as if somebody had planned it."),
            N_("One thing at a time, with a date behind it. I’m not asking for poetry."),
            N_("An idea with no date is a complaint that hasn’t happened yet."),
        ),
        "organise": (
            N_("It works as long as nobody is ill."),
            N_("Write down how it’s done. Once. Then we can all stop asking."),
            N_("I fill the gap in the rota myself. I go home at nine."),
            N_("It depends on who is in the room. It should depend on how it’s done."),
            N_("We are short of hands, and the hands we have are looking for the key."),
        ),
        "control": (
            N_("We close nine a week and open twelve. There is only one way that ends."),
            N_("Every open problem opens two. Give it your mornings, for one quarter."),
            N_("Before anything new: the old complaints. I’ve sorted them by age."),
            N_("Somebody has to ask every day whether it’s mended. It might have to be you."),
            N_("I can show you the fire from this window. And from that one."),
        ),
        "calm": (
            N_("The machine runs. I’d leave it alone."),
            N_("Nothing is late. I checked twice."),
            N_("No wishes from me. Put that in your diary."),
            N_("It’s quiet. I’ve learned to distrust that, but I find nothing."),
        ),
    },
}
"""By side, then by the id of a practice, or `calm` where nothing presses."""

NEEDS: Final = tuple(LINES["leadership"])
"""What somebody may ask for: the practices, and nothing."""
