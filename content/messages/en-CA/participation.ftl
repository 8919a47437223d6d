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

## What is odd

button-log-odd = Oddities
button-odd-show = Show
button-odd-all = All oddities
button-odd-log = Back to the log
odd-heading =
    ## Gaps and oddities
    What the log shows that somebody should look at. Nothing is wrong only because it is listed here.
odd-none = Nothing of this kind.
odd-kind-quiet = **{ $count ->
        [one] { $count } member
       *[other] { $count } members
    } without an entry for 4 weeks**
odd-do-quiet = They agreed to a notice, are in the server and not of the hub. Write to them: what keeps them from taking part?
odd-kind-unattended = **{ $count ->
        [one] { $count } session
       *[other] { $count } sessions
    } that nobody attended**
odd-do-unattended = Over for a day or more. Take over its list with `/session import`; a session that did not take place can be left.
odd-kind-adjusted = **{ $count ->
        [one] { $count } attendance
       *[other] { $count } attendances
    } set by hand in the last 12 weeks**
odd-do-adjusted = Compare reason and minutes with what you know. `/session adjust` corrects them.
odd-kind-long-day = **{ $count ->
        [one] { $count } day
       *[other] { $count } days
    } of more than 12 hours by one person, in the last 12 weeks**
odd-do-long-day = Perhaps a list was taken over twice, or two people share a name. Look at their entries, and at `/session attendance`.
odd-kind-after-leaving = **{ $count ->
        [one] { $count } person
       *[other] { $count } people
    } with entries after leaving the server**
odd-do-after-leaving = Perhaps a list took somebody for them. Look at their entries; `/session adjust` or undoing the import corrects them.
odd-line-last = last entry { $at }
odd-line-never = no entry yet
odd-line-session = session { $at } · { $minutes } min
odd-line-day = { $day } · { $minutes } min
odd-line-left =
    left { $left } · last entry { $at } · { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    } since

## The summary

summary-heading = ## The programme in numbers
summary-week = ### This week, from { $day }
summary-cycle = ### This cycle, from { $day }
summary-no-cycle =
    ### This cycle
    No cycle of didactics has begun yet.
summary-people =
    - { $active ->
        [one] { $active } active person
       *[other] { $active } active people
    } (who agreed to a notice and did something)
summary-sessions =
    - { $sessions ->
        [one] { $sessions } session
       *[other] { $sessions } sessions
    } held, attended { $attended ->
        [one] once
       *[other] { $attended } times
    }
summary-didactics =
    - Didactics read: { $count }
summary-cases =
    - Cases asked: { $cases } · replies: { $replies }
summary-hours =
    - Median time to the hub’s first reply: { $hours } h ({ $answered ->
        [one] { $answered } case
       *[other] { $answered } cases
    } replied to)
summary-no-reply =
    - No case of this time has a reply of the hub yet
summary-professions =
    - { $count ->
        [one] { $count } profession heard
       *[other] { $count } professions heard
    }, by recommendations: { $names }
summary-no-professions =
    - No profession heard yet
summary-surveys = ### Surveys, completed of invited
summary-no-surveys = Nobody has been invited yet.
summary-survey = { $title } ({ $when }): { $completed } of { $invited }
summary-at-joining = on joining
summary-at-pre = before
summary-at-post = after
summary-at-session = after a session
summary-at-didactic = after a didactic
summary-at-case = after a case
summary-at-cycle = after the cycle
summary-at-closeout = at a case’s close
summary-own-eyes = -# These figures are for the programme’s own eyes: small numbers stand in them as they are. What may be published comes from `/evaluation report`.
summary-picture-title = Acts in each of the last 12 weeks, by the Monday they began (the last one is not over)

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
