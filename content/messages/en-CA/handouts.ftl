# The hand-out of a didactic: its headings, its last lines, and the button that brings it.

button-handout = Hand-out
handout-given = Here is “{ $title }” to print, keep or pass on: a page for the browser, and a PDF.
handout-in-other-language = In your language it has not been signed by a clinician yet.
handout-track = { $track } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
handout-objectives = Objectives
handout-text = The essentials
handout-take-home = To remember
handout-questions = Questions
handout-sources = Sources
handout-answers = Answers
handout-right-answer = Answer { $letter }
handout-unsigned = Not reviewed by a clinician yet: shown for demonstration.
handout-expires = Valid until { $date }; look for a newer version after that.
