# The participation log and its export. Read by coordinators, and by evaluators in the codebook.

log-heading =
    ## Participation log
    { $counted } · page { $page } of { $pages }
log-entries =
    { $total ->
        [one] { $total } entry
       *[other] { $total } entries
    }
log-entries-over = over { $total } entries: these pages show the newest { $total }; for older ones, give days
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

log-type-menu = Show only one type
log-type-every = every type
log-person-menu = Somebody’s weeks, by pseudonym
button-log-weeks = Week by week
button-log-of-person = Their entries

## One person, week by week

weeks-heading =
    ## { $person } ({ $pseudonym }), week by week
    First entry { $first } · last entry { $last }
weeks-nothing = Nothing is logged under this person’s pseudonym: they agreed to no notice, or have not acted yet.
weeks-week = **Week { $week }**, from { $monday }
    { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    } · { $didactics ->
        [one] { $didactics } didactic read
       *[other] { $didactics } didactics read
    } · quiz { $right } right of { $answered } · { $cases ->
        [one] { $cases } case asked
       *[other] { $cases } cases asked
    } · { $minutes } min
weeks-page = Page { $page } of { $pages }. Weeks begin on Monday in this server’s time zone ({ $zone }); weeks without an entry are left out.

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
