# The demo: what the terminal says, the lobby page in the browser, and the tour at its side.

## Terminal

demo-page-starting = A simulated Discord with the bot in it. Nobody here is real, and nothing is kept.
demo-page-chapter-set-up = An administrator sets the server up; people join
demo-page-chapter-first-week = First week: two cases and a didactic
demo-page-chapter-second-week = Second week: three more cases and a didactic
demo-page-ready = Open this address in your browser. Ctrl-C ends the demo and removes everything.
demo-page-ended = The demo has ended. Nothing was left behind.
demo-page-port-taken = Port { $port } is in use by another program. Choose another one with --port, or --port 0 for any free one.

## Page

demo-page-title = ECHO PAIN: demo
demo-page-lead = A simulated Discord server with the real bot in it. Choose a place and a person: it opens in a second window, as that person sees it.
demo-page-invented = Everyone here is invented. Do not type anything about a real patient.
demo-page-language = Language
demo-page-other-language = On this server the bot posts in French. Jo can change it with /setup settings; ECHO_LANGUAGE=en-CA make demo opens a server in English.
demo-page-time = Time in this server
demo-page-time-how = Time stands still until you move it.
demo-page-next-didactic = Next didactic
demo-page-two-working-days = Two working days later
demo-page-session = Hold a live session
demo-page-session-held = A live session was held: its list is taken over, and two people answered what they were asked afterwards. It is { $time } now. As Iris, look at /session attendance, /participation summary or /evaluation survey.
demo-page-cohort = Bring in 296 people
demo-page-cohort-came = An invented programme of 296 people is in the log now, shaped like the published one: open the evaluation report.
demo-page-cycle = Play a cycle
demo-page-cycle-played = The cycle has come to its end: twelve didactics, read and quizzed by some. It is { $time } now. Open #didactics, take a quiz or a hand-out, or look at /didactic schedule as Iris.
demo-page-month = Play a month
demo-page-month-played = A month has gone by: forty cases, one silent specialist, a restart a day. It is { $time } now. Open a place again, or look at /case board as Iris.
demo-page-refresh = Refresh
demo-page-corner = For the coordinator:
demo-page-corner-how = as Iris in #coordinators, type /participation log, /participation summary, /session attendance, /didactic schedule or /evaluation survey. Or
demo-page-report = open the evaluation report
demo-page-statement = open Amina’s statement of hours
demo-page-download = Download participation CSV
demo-page-working = One moment … A month takes about a minute.
demo-page-moved = It is { $time } now.
demo-page-refreshed = The open window shows the newest state.
demo-page-places = Places
demo-page-group-channel = Channels
demo-page-group-case = Cases
demo-page-group-discussion = Discussions of didactics
demo-page-group-letters = Direct messages from the bot
demo-page-see-as = See it as
demo-page-open = Open
demo-page-open-place = Open { $place }
demo-page-now-open = Open now
demo-page-seen-by-all = Everyone on the server sees it
demo-page-seen-by = Seen by { $count } of { $all } people
demo-page-seen-alone = Seen by this person only
demo-page-offline = The demo no longer answers. Start it again in the terminal, then reload this page.

## What each channel is for

demo-page-place-general = The administrator’s place: /setup
demo-page-place-start-here = Where newcomers begin: the rules, and joining
demo-page-place-didactics = One short didactic every week
demo-page-place-case-questions = Where members ask a case question
demo-page-place-hub-queue = Where the hub sees each case first
demo-page-place-coordinators = Admissions, notices and the participation log

## Problems

demo-page-place-unknown = There is no such place here. Go back to the lobby and choose one from the list.
demo-page-viewer-unknown = This person cannot see that place. Go back to the lobby and choose someone from its list.
demo-page-busy = The other window is still busy. Wait until it has finished, then try again.
demo-page-no-slot = This server has no weekly didactic. Set its day and time with /setup settings.
demo-page-move-unknown = Time can only be moved with the buttons of the lobby.
demo-page-elsewhere = This page only answers to its own window on this computer.
demo-page-back = Back to the lobby

## Tour

tour-title = Five things to try
tour-lead = Follow one case from question to answer. Each step ticks itself.
tour-progress = { $done } of { $all } done
tour-done = done
tour-all-done = You have seen the whole way of a case.
tour-ask-title = Ask a case
tour-ask-how = You are Amina, a nurse practitioner. Press “Ask a case question”, fill in the form, check it, and send it to the hub. Try a phone number in the story: you will be asked to take it out.
tour-accept-title = Look for identifiers
tour-accept-how = You are the specialist who was asked. The hub alone sees the case now. Press Accept: it says that you see no identifiers, and opens the case to the members.
tour-recommend-title = Answer as two professions
tour-recommend-how = Open the case as each specialist in turn, and press Recommend. The card shows who was heard and who is still missing.
tour-see-title = See the answer as Amina
tour-see-how = You are Amina again. Her direct messages say that she was answered, without a word of the case; the answers stand in the case itself.
tour-log-title = Look at the log
tour-log-how = You are Iris, the coordinator. Type /participation log, or download the log here as CSV: pseudonyms and weeks, no names. Both looks are recorded.
tour-way = { $place }, as { $person }
tour-more = If you have another minute
tour-more-didactic = Press “Next didactic”, open #didactics as Amina, and mark it as read.
tour-more-french = Open #case-questions as Bruno: his Discord is in French, and so is the bot.
tour-more-newcomer = Open #start-here as Léa, a newcomer, and join without a code. Then approve her as Iris in #coordinators.
