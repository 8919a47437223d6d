# The participation log and its export. Read by coordinators, and by evaluators in the codebook.

log-heading =
    ## Participation log
    { $total ->
        [one] { $total } entry
       *[other] { $total } entries
    } · page { $page } of { $pages }
log-nothing = Nothing matches. Change the filter, or leave it empty.
log-audited = -# This look at the log has been recorded.
log-without-person = without a person
log-minutes = { $minutes } min
button-newer = Newer
button-older = Older
export-done = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, of which { $nameless } without a pseudonym because the person did not agree to the evaluation, or no person acted. Pseudonyms and weeks only: no names, no case text. Store it as carefully as any personal information. This export has been recorded.

## Types

act-joined = joined
act-didactic-posted = didactic posted
act-didactic-opened = didactic opened
act-didactic-completed = didactic read
act-quiz-answered = quiz answered
act-session-attended = session attended
act-case-asked = case asked
act-case-commented = comment in a case
act-recommendation-given = recommendation given
act-case-summarised = case summarised
act-closeout-completed = close-out survey completed
act-followup-reported = follow-up reported
act-survey-completed = survey completed
act-withdrew = withdrew

## Codebook

codebook-column = column or value
codebook-meaning = meaning
codebook-event-id = number of the entry; never reused
codebook-pseudonym = random pseudonym; empty without consent to the evaluation, or where no person acted
codebook-iso-week = ISO week of the act, in the server’s time zone
codebook-cycle = cycle of the programme, by the day it began; empty where there is none
codebook-type = what was done
codebook-object-id = what it was done to: a didactic, a question of its quiz with right or wrong, how useful it was (1 to 5), a case (by an internal number), a session
codebook-minutes = minutes claimed; empty where none are
codebook-source = how the act came to be known
codebook-adjusted = yes where a coordinator adjusted the entry, giving a reason
source-bot = by the bot, as it happened
source-live = from a live session
source-import = from an imported attendance list
source-manual = entered by a coordinator
