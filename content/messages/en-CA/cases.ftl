# A case question from form to post: what the asker fills in, checks and sends, and what everyone reads.

## The form

form-case-title = Ask a case question
form-case-question = Main question
form-case-question-hint = In one sentence: what would help you most? At most 300 characters.
form-case-story = The story, without identifiers
form-case-story-hint = Age band, pain and how long, PEG, medicines, what was tried, goals. No names, dates or places.
form-case-hub-note = Hub: { $note }
form-case-topics = Topics (up to { $most })
form-case-professions = Professions you want to hear (optional)
form-case-professions-hint = Leave empty and the topics decide: at least two professions are asked.
form-case-confirmations = Please confirm all three
form-case-confirmations-hint = Emergency: call 911. Thoughts of suicide: call or text 9-8-8.
confirm-not-emergency = This is not an emergency.
confirm-no-identifiers = Nothing identifies anyone, alone or combined (job, place, event, rare diagnosis).
confirm-responsible = I remain responsible for the care of my patient.

## Details: bands only

form-details-title = PEG and goals (all optional)
form-details-peg-hint = PEG, past week, 0 to 10
details-heading =
    ## Details, all optional
    Each choice is kept at once. Choose it again to take it away.
details-none = -# Nothing chosen yet.
details-peg = PEG: { $scores }
details-peg-mean = PEG: { $scores } (mean { NUMBER($mean, maximumFractionDigits: 1) })
details-goals = Goals: { $goals }
button-details-more = PEG and goals
button-details-dose = Work out the dose
button-details-back = Back
detail-peg-pain = Pain on average
detail-peg-enjoyment = Pain interfered with enjoyment of life
detail-peg-activity = Pain interfered with general activity
detail-goals = Goals of the patient (up to { $most })
score-peg-pain-least = { $score } – no pain
score-peg-pain-most = { $score } – pain as bad as you can imagine
score-peg-enjoyment-least = { $score } – does not interfere
score-peg-enjoyment-most = { $score } – completely interferes
score-peg-activity-least = { $score } – does not interfere
score-peg-activity-most = { $score } – completely interferes
goal-sleep = sleep better
goal-walking = walk or move more
goal-daily-tasks = manage daily tasks
goal-work = work or study
goal-family = time with family and friends
goal-mood = better mood
goal-fewer-side-effects = fewer side effects
goal-lower-dose = fewer or lower doses of medicines
detail-age = Age
detail-duration = Duration of the pain
detail-pain-type = Type of pain
detail-opioid-dose = Opioid dose a day
detail-co-use = Taken together with
band-age-under-18 = under 18
band-age-18-29 = 18 to 29
band-age-30-39 = 30 to 39
band-age-40-49 = 40 to 49
band-age-50-59 = 50 to 59
band-age-60-69 = 60 to 69
band-age-70-79 = 70 to 79
band-age-80-89 = 80 to 89
band-age-90-plus = 90 or over
band-duration-under-3-months = under 3 months
band-duration-3-to-6-months = 3 to 6 months
band-duration-6-to-12-months = 6 to 12 months
band-duration-1-to-5-years = 1 to 5 years
band-duration-over-5-years = over 5 years
band-pain-type-nociceptive = nociceptive
band-pain-type-neuropathic = neuropathic
band-pain-type-nociplastic = nociplastic
band-pain-type-mixed = mixed
band-pain-type-unknown = not sure
band-opioid-dose-none = no opioid
band-opioid-dose-mme-1-49 = 1 to 49 MME
band-opioid-dose-mme-50-89 = 50 to 89 MME
band-opioid-dose-mme-90-plus = 90 MME or more
band-opioid-dose-unknown = not known
band-co-use-none = none of these
band-co-use-benzodiazepine = a benzodiazepine
band-co-use-gabapentinoid = a gabapentinoid
band-co-use-alcohol = alcohol
band-co-use-several = several of these
band-co-use-unknown = not known

## Findings of the screening

findings-heading = { $count ->
    [one] ## One thing to change first
   *[other] ## { $count } things to change first
}
finding-line = - { $field }: “{ $words }” { $reason } { $suggestion }
findings-more = { $count ->
    [one] - … and { $count } more
   *[other] - … and { $count } more
}
findings-kept = -# Only you see this. Nothing was sent or stored; I keep your text in memory for 15 minutes so that you can edit it.
doubts-heading = { $count ->
    [one] ## Is this a person, a place or an employer?
   *[other] ## Is any of these a person, a place or an employer?
}
doubts-how = The screening does not know these words. Choose those that are one, and I put another wording in their place; or say that none is. Only that you answered is kept, and whoever looks at the case first sees which words.
doubts-choose = Choose those that are one
button-mend-suggested = Use the suggested wordings
button-not-identifying = Nothing here identifies anyone

## The check page

check-heading = ## Check before you send
check-chosen =
    Topics: { $topics }
    Professions: { $professions }
check-hub-chooses = chosen by topic, at least two
check-shown-named = Members will see **your name and your profession**.
check-shown-profession = Members will see **your profession**, not your name.
check-staffed-now = The hub is staffed now.
check-staffed-later = The hub is next staffed { $when }. For anything urgent, do not wait for it.
check-answer-due = It aims for a first recommendation by { $when }.
check-hub-empty = Nobody is in the hub yet. You can send; the coordinators will see your question.
button-send = Send to the hub
button-change-text = Change the text
button-add-details = Add details
button-show-name = Show my name
button-hide-name = Hide my name

## Sent

sent-heading =
    ## Sent to the hub
    First somebody looks for identifiers; then the members can read it. I tell you about each step.
sent-offered = Asked: { $professions }
sent-nobody = Nobody was free for: { $professions }. The coordinators know and will look for someone.
sent-hub-empty = Nobody in the hub could be asked yet. Your question is in the queue.
withdrawn = Your question is withdrawn. The hub no longer works on it.

## Typed in the channel

typed-continue = { $person }, thank you. I moved your question into the form: press **Continue** to finish it. Only you can.
typed-stopped = { $person }, something in your message could identify a person, so it does not stay here. Press **Edit my text** to change it; only you can. I keep it in memory for 15 minutes.
typed-too-long = { $person }, your message is too long for a case question. Press **Edit my text** to shorten it; only you can. I keep it in memory for 15 minutes.
typed-empty = { $person }, I found no words in your message. Press **Edit my text** and write your question there.
typed-files = { $person }, files are not taken here, because names, dates and faces in them cannot be checked. I took your message off; press **Ask a case question** and write in words what matters.

## Own cases

own-cases-heading = ## Your cases
own-cases-none = You have not asked about a case yet. `/case ask` opens the form.
own-case-unnumbered = New case
own-case-line =
    ### { $number }
    { $question }
    -# { $status } · asked { $asked }

status-waiting = waiting for the hub’s first look
status-returned = sent back for changes
status-open = open, no recommendation yet
status-partly-answered = partly answered
status-answered = answered by every profession asked
status-closed = closed
status-withdrawn = withdrawn

## The post

case-heading =
    ## { $number }
    Asked by: { $asker }
    -# { $topics } · { $status }
asker-named = { $name } ({ $profession })
nobody-heard = Still to be heard: { $missing }
everybody-heard =
    Heard: { $heard }
    Every profession asked has been heard.
everybody-heard-below = The professions heard stand below, each with its recommendation.
heard-and-missing =
    Heard: { $heard }
    Still to be heard: { $missing }
