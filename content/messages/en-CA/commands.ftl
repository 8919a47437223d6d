# Names and descriptions of commands and their options. The English names are fixed and stand in the code;
# the French ones are registered beside them. Discord allows 32 characters for a name and 100 for a description.

## Names

command-setup = setup
command-space = space
command-settings = settings
command-check = check
command-join = join
command-roster = roster
command-invite = invite
command-pending = pending
command-case = case
command-ask = ask
command-list = list
command-withdraw = withdraw
command-hub = hub
command-queue = queue
command-profile = profile
command-away = away
command-didactic = didactic
command-next = next
command-preview = preview
command-review = review
command-participation = participation
command-log = log
command-export = export
command-me = me
command-progress = progress
command-data = data
command-erase = erase
command-ask-the-hub = Ask the hub
command-record-as-recommendation = Record as recommendation

## What they do

command-setup-what = Set this server up for the programme
command-space-what = Make or find the channels and roles, and say what is missing
command-settings-what = Show or change language, time zone, weekly slot and switches
command-check-what = List what is wrong and how this server is set
command-join-what = Join the programme with a code, or ask a coordinator
command-roster-what = Invite and admit members
command-invite-what = Make invitation codes to hand out
command-pending-what = See who is waiting to be admitted
command-case-what = Ask the hub about a de-identified case
command-ask-what = Open the form for a case question
command-list-what = See your own cases and where they stand
command-withdraw-what = Take one of your questions back
command-hub-what = For specialists: the queue, your profile, your absences
command-queue-what = See the cases that wait for the hub, oldest first
command-profile-what = Set your profession, topics, number of cases, languages, hours and conflicts
command-away-what = Get no offers until a day; without a date: you are back now
command-didactic-what = Short didactics on pain and opioids
command-next-what = Read the newest didactic posted here
command-preview-what = See a didactic as it would be posted
command-review-what = Read a didactic and have a clinician sign this text
command-participation-what = The participation log, for coordinators
command-log-what = Page through the log; each look is recorded
command-export-what = Export the log as CSV: pseudonyms and weeks, no names
command-me-what = What is kept about you, and how to stop or erase it
command-progress-what = See your own hours by type, cases and reads
command-data-what = Get everything kept about you, as a page and a file
command-me-withdraw-what = Stop the logging under your pseudonym; keep or remove the past
command-erase-what = Be forgotten: see what happens first, then confirm

## Their options

option-language = Language of the server’s posts
option-timezone = Time zone, for example America/Toronto
option-didactic-day = Day of the weekly didactic
option-didactic-time = Local time of the weekly didactic, for example 12:30
option-typed-questions = Let members type questions in the channel (Discord gets the text before I can check it)
option-screening-audited = The day on which your own people last checked the screening, like 2026-11-23
option-review = Who looks for identifiers before members see a case
option-code = Your invitation code, if you have one
option-how-many = How many codes (each works once)
option-case = Which of your cases
option-didactic = Which didactic
option-didactic-language = Its language; the server’s if left empty
option-person = Only this person
option-until = The day you are back, for example 2026-12-07; empty: back now
option-away-person = For coordinators: who is away, if not you
option-act = Only this type
option-first-day = From this day on, for example 2026-11-23
option-last-day = Up to and including this day, for example 2026-11-30
option-opens = When the hub’s working day begins, like 9:00
option-closes = When the hub’s working day ends, like 17:00
option-accept-days = Working days to accept a case
option-first-answer-days = Working days until the first recommendation
option-all-answers-days = Working days until every profession has answered
command-board = board
command-board-what = See the open cases: who owes what, and by when
command-status = status
command-status-what = See where one of your cases stands
command-audit = audit
command-audit-what = Who did what here: looks, exports, overrides, purges, settings
option-audited = One kind of entry
command-incident = incident
command-incident-what = Purge a case everywhere, with a breach record; without a case, the records
option-incident-case = Number of the case, like C-2026-0042
command-schedule = schedule
command-schedule-what = The calendar: what was posted, what comes, what has to be signed before
command-post = post
command-post-what = Post a didactic now, after you have seen it
command-skip = skip
command-skip-what = Post nothing in one week; the topics move on by a week
command-move = move
command-move-what = Post one week’s didactic on another day or at another time
command-pause = pause
command-pause-what = Stop the weekly didactics until you resume them
command-resume = resume
command-resume-what = Go on with the weekly didactics where they were paused
option-didactic-or-next = Which didactic; the next of the cycle if left empty
option-week = Which week; choose one, or type a day of it like 2026-12-24
option-move-day = The day to post it, like 2026-12-22
option-move-time = Local time of day to post it, like 12:30
