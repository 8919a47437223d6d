# The turns of an open case: questions back, notes, an urgent concern, the coordinators’ steering, summary and close-out.

## Status and buttons

status-paused = paused by a coordinator
status-clarifying = waiting for the asker’s answer
button-more = More
button-ask-back = Ask the asker
button-answer-back = Answer the hub
button-summary = Sum up and close
button-note = Note for the hub
button-reassign = Give to somebody
button-pause = Pause
button-resume = Let it go on
button-close = Close without a summary
button-reopen = Open the case again
button-concern = Urgent safety concern
button-concern-sure = Tell them now
button-summary-file = As a file

## Written turns

form-ask-back-title = Ask the asker
form-ask-back-text = What do you need to know?
form-ask-back-text-hint = The members see it. The hub’s time stands still until the answer.
form-answer-back-title = Answer the hub
form-answer-back-text = Your answer, without identifiers
form-answer-back-text-hint = The members see it in the case. No names, dates or places.
form-note-title = A note for the hub
form-note-text = Your note, without identifiers
form-note-text-hint = Specialists and coordinators see it; the asker never does.
form-summary-title = Sum up and close
form-summary-text = The summary, by family of recommendation
form-summary-text-hint = Edit the draft. The asker gets it in the case and as a file; the case is then closed.
kept-ask-back = Your question stands in the case, and the asker has been told. The hub’s time stands still until the answer.
kept-answer-back = Thank you. Your answer stands in the case, and the hub has been told.
kept-note = Your note is kept for the hub.
kept-summary = The summary stands in the case, and the case is closed. The asker has been told.
words-clarification =
    ### The hub asks
    { $profession }
words-answer = ### The asker answers
words-summary =
    ### Summary of { $number }
    { $profession }
words-note = ### Note of the hub
take-it = { $person }, you wrote in **{ $number }** and nobody of your profession has taken it yet. Do you take it? If not, nothing happens.

## More

more-heading = ## { $number }
note-line = - { $person }, { $at }: { $text }
concern-sure =
    ## Urgent safety concern
    This tells the asker and the coordinators at once, at any hour. It does not call for help.
concern-told = The asker and the coordinators have been told. If somebody is in danger now, call 911.
reassign-heading = Who should take this case? The person is asked at once; whoever had it is told.
reassign-placeholder = Choose a specialist
form-close-title = Close without a summary
form-close-reason = Why?
close-answered-elsewhere = Answered somewhere else
close-duplicate = The same question was asked before
close-out-of-scope = Not a question for this hub
close-no-reply = The asker did not reply
close-emergency = An emergency: other help is needed
kept-pause = Paused. Nobody is reminded until it goes on.
kept-resume = It goes on. The hub’s time runs again.
kept-close = Closed. The asker has been told why.
kept-reassign = Done. The specialist has been asked.
kept-reopen = Open again. The lead of the case has been told.
button-present-live = Take to the live session
button-record-live = Record a live recommendation
presented-live = **{ $number }** goes to the live session; the asker has been told. Record here what is recommended there, also after the session: you find the button again under **More**.
recorded-live-some-missing = The recommendation of { $person } stands in **{ $number }**; they are told. Still to be heard: { $missing }
recorded-live-all-heard = The recommendation of { $person } stands in **{ $number }**; they are told. Every profession asked has been heard.
form-live-title = Recommended in the live session
form-live-who = Who recommended it?
form-live-who-hint = A specialist of the hub. It stands in the case under their name, and they are told.
recommendation-live = -# Given in the live session, written down by the coordinators
problem-not-presented = This case has not been taken to a live session yet. Under **More**, press **Take to the live session** first.
problem-live-by-asker = That person asked this question. Choose who gave the recommendation.
problem-live-who = Choose who gave the recommendation.
problem-no-summary = This case has no summary yet.
problem-not-a-specialist = This person is not in the hub, or has no hub profile. Choose somebody else.

## The file

file-title = Summary of case { $number }
file-question = Question
file-no-details = Nothing was given beside the question; the story stays in the case.
file-not-given = Facts not given
file-details = Given with it
file-summary = Summary
file-references = References
file-heard = Professions heard
file-missing = Professions asked for and not heard
file-limits = Limits
file-limits-text = Educational suggestions from colleagues who have not seen the patient, from a de-identified question. No clinician–patient relationship. Facts that were not given could not be considered. The treating provider decides.
summary-file-given = The summary of **{ $number }** as plain text, as a page and as a PDF. Only you see this.

## After the close

close-out-heading =
    ## { $number } is closed
    -# Question { $step } of 5. Your answers are for the programme’s evaluation; no name stands beside them in it.
close-out-outcome = What did this case give you?
close-out-outcome-confirmed-plan = It confirmed my plan
close-out-outcome-new-or-added-plan = A new or added plan
close-out-outcome-not-useful = It was not useful
close-out-outcome-none = None of these
close-out-referral = And a referral?
close-out-referral-planned-now-avoided = Planned, now avoided
close-out-referral-planned-still-needed-better-prepared = Still needed, better prepared
close-out-referral-not-planned-not-needed = Not planned, not needed
close-out-referral-not-planned-now-started = Not planned, now started
close-out-referral-no-benefit = A referral would not help
close-out-referral-other = Other
close-out-value-for-patient = How valuable was it for your patient? (1: not at all, 5: very)
close-out-value-for-asker = How valuable was it for you? (1: not at all, 5: very)
close-out-agrees-to-follow-up = May I ask you in 30 and in 90 days whether you could do it?
close-out-agrees-to-follow-up-yes = Yes, ask me
close-out-agrees-to-follow-up-no = No
close-out-thanks = Thank you. That was all for **{ $number }**.
follow-up-question = You asked **{ $number }** some time ago. Was what the hub recommended carried out?
follow-up-barrier = What stood in the way most, in **{ $number }**?
follow-up-thanks = Thank you. Your answer for **{ $number }** is noted.
done-yes = Yes
done-partly = In part
done-no = No
barrier-patient-declined = The patient did not want it
barrier-not-available = Not available here
barrier-cost = Cost
barrier-no-time = No time
barrier-plan-changed = The plan changed
barrier-other = Something else

## /case board and status

board-heading = { $count ->
    [one] ## { $count } open case
   *[other] ## { $count } open cases
}
board-empty = No case is open. Nothing waits.
board-choose = Choose a case to act on
board-line =
    { "**" }{ $number }** · { $topics } · asked { $asked }
    -# { $status }
board-debt-review = - first look for identifiers: the coordinators, due { $due }
board-debt-accept = - to accept: { $profession }, { $person }, due { $due }
board-debt-answer = - to answer: { $profession }, { $person }, due { $due }
board-debt-summary = - to sum up: { $person }, due { $due }
board-nobody-free = - { $profession }: nobody is free: the coordinators look for somebody
board-hub-empty = - nobody is free: the coordinators look for somebody
nobody = nobody
status-page =
    ## { $number }
    { "**" }{ $question }**
    -# asked { $asked } · { $status }
status-due = The hub aims to reply by { $when }.
