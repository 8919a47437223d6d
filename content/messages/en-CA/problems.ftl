# What went wrong, and what to do. Shown to the person concerned, alone.

## Anything unexpected, old buttons, Discord itself

problem-unexpected =
    Something went wrong on my side. Nothing half done was left behind; please try again.
    If it happens again, give a coordinator this number: **{ $incident }**
problem-parked-settled = Somebody has settled this already.
problem-press-old = That button or form is from an earlier version and no longer works. Start again with the command or the panel.
problem-command-old = That command has changed. Restart Discord, then try it again.
problem-bot-forbidden = Discord did not let me do that. Ask an administrator to run `/setup check`: it says which permission is missing, and where.
problem-choice-unknown = That choice is no longer offered. Open the form again and choose from the list.
problem-server-only = That works only in a server of the programme. Open the server and try again.
problem-not-in-server = You are not a member of that server any more. Join it again, then press the button.

## Who may do what

problem-join-first = Please join first: `/join` takes about two minutes. Then come back to your question.
problem-administrators-only = Only people with the permission “Manage Server” can do that. Ask an administrator of this server.
problem-coordinators-only = Only coordinators can do that. Ask a coordinator of this server for help.
problem-specialists-only = Only specialists of the hub can do that. If you are one, ask a coordinator for the role “Hub Specialist”.
problem-hub-only = Only specialists of the hub and coordinators can do that. If you are one, ask a coordinator for the role.
problem-hub-profile-missing = First say which profession you answer for: `/hub profile`. Then try again.

## Joining

problem-code-unknown = I do not know that code. Check it letter by letter, or press **Join** and continue without a code.
problem-code-used = That code has been used already; each one works once. Ask a coordinator for a new one, or continue without a code.
problem-code-expired = That code has expired. Ask a coordinator for a new one, or continue without a code.
problem-profile-unknown = One of the choices in your profile is no longer offered. Press **Continue** and choose again.
problem-invite-count = I can make 1 to { $most } codes at a time. Choose a number in that range.
problem-no-member-role = This server has no member role yet. Ask an administrator to run `/setup space`, then press **Join** again.
problem-role-not-given = You have joined, but Discord did not let me give you the member role. The coordinators know. Press **Join** again once they have fixed it.
problem-person-gone = That person is no longer here, or no longer waiting. Look again with the command.

## Text that was typed

problem-text-empty = “{ $field }” has no words that I can read. Write at least a few.
problem-text-too-long = “{ $field }” has { $length } characters; { $most } fit. Please shorten it.
problem-too-many-signs = The text has too many special signs (such as * _ ` ~) to be shown. Remove some, or shorten it.
problem-text-forgotten = I keep an unsent text for 15 minutes at most, so that it is stored nowhere. Yours is gone: please start again.

## A case question

problem-confirmations-missing = All three confirmations are needed before a case can be sent. Open the form again and tick them.
problem-topic-unknown = Choose the topics from the list: at least one. A topic you had may no longer be offered; open the form again.
problem-profession-unknown = One of the professions is no longer offered. Open the form again and choose from the list.
problem-detail-unknown = One of the details is no longer offered. Open the form again and choose from the list.
problem-name-too-rare = Your name cannot be shown: fewer than { $fewest } members here share your profession and region, so it could point to a place. Your profession is shown instead.
problem-name-rare-by-now = It was not sent: by now fewer than { $fewest } members here share your profession and region, so your name could point to a place. Press **Hide my name**, then send it.
problem-draft-gone = That draft is gone. Drafts are kept for 14 days. Start again with **Ask a case question**.
problem-draft-sent = That question has been sent already. See where it stands with `/case list`.
problem-not-your-message = You can only bring your own messages to the hub. Open the menu on a message of yours, or use `/case ask`.
problem-own-case-unknown = I do not know that case of yours. Choose one from the list that Discord offers while you type.
problem-not-your-question = Only the person who asked this question can do that.

## A case in the hub

problem-case-gone = That case is no longer here.
problem-case-withdrawn = That case has been withdrawn by the person who asked. There is nothing left to do.
problem-case-returned = That case has been sent back to the person who asked. It returns to the queue when they send it again.
problem-case-not-returned = That case has not been sent back, or you have sent it again already. See where it stands with `/case list`.
problem-own-case = This is your own case; a colleague has to answer it.
problem-already-open = That case is open to the members already. Look for it in #case-discussions.
problem-already-yours = You have this case already. You can recommend, pass or hand over.
problem-already-accepted = { $owner } has already accepted this case for: { $profession }. You can still comment in the case.
problem-already-recommended = A recommendation for your profession stands in this case already, so there is nothing to pass on.
problem-second-recommendation = Of the second recommendation only half is there. Choose its kind and write its text, or leave both empty.
problem-already-passed = You have already passed on this case. Nothing more to do.
problem-not-offered-to-you = This case is with somebody else, so you do not need to pass on it.
problem-not-your-case = You have not accepted this case, so you cannot hand it over. To decline it, press **Pass**.
problem-accept-first = This case is not open yet. Accept it first; then you can recommend.
problem-coordinator-looks-first = In this server a coordinator looks at each case first. You can accept it once it is open.
problem-no-colleague = Nobody else of your profession can take this case. Press **Pass**: the coordinators are then told.
problem-hand-over-to-asker = That colleague asked this question. Choose somebody else.
problem-hand-over-other-profession = You can hand over only to an active specialist of the same profession. Choose somebody else.
problem-capacity = Write how many cases you take at a time as a number from 1 to { $most }.
problem-hours = I cannot read these hours. Write them like 9:00-17:00, the end after the beginning on the same day, or leave the field empty for the hub’s hours.
problem-away-past = That day has begun already. Give the day you are back, tomorrow or later, like 2026-12-07; leave it empty to be back now.
problem-away-long = That is more than a year ahead. Give a day within a year, like 2026-12-07.
problem-no-specialist = That person has no hub profile, so nothing is offered to them. Choose a specialist of the hub.
problem-colleague-not-free = That colleague is away or cannot take this case. Choose somebody else.

## Didactics

problem-didactic-gone = That didactic is no longer in the library. Choose another from the list.
problem-didactic-withheld = This didactic cannot be shown at the moment: its text waits for a clinician’s signature or for a new review. Please try again later.
problem-discussion-no-post = The post of this didactic is no longer in the channel, so it cannot be discussed there. Look for a newer one, or ask a coordinator.
problem-discussion-gone = The discussion of this didactic was deleted. Ask a coordinator if you want to take it up again.
problem-quiz-changed = The wording of this question has changed since it was shown, so your answer was not counted. Here it is as it stands now.
problem-didactic-changed = The text has changed since you saw it, so it was not signed. Run `/didactic review` again and read the new text.
problem-didactic-signed-already = Exactly this text has been signed already. Nothing more to do.
problem-no-slot = The weekly didactic has no day and time yet. An administrator sets both with `/setup settings`.
problem-week-gone = That week is over or has been dealt with already. Choose a week to come in `/didactic schedule`.
problem-week-of-next-cycle = That week belongs to the next cycle. Its topics can be changed when the cycle has begun.
problem-week-without-topic = Nothing is posted in that week, so it has no topic to change. Have it posted after all, or choose another week.
problem-topic-posted = That didactic has been posted in this cycle already. Choose another, or post it once more with `/didactic post`.
problem-move-past = That time has passed already. Choose a day and time to come.
problem-move-far = That is beyond the didactic before or after it. Choose a time between the two, or skip the week.
problem-cycle-weeks = Write how many weeks a cycle has as a number from 1 to { $most }.
problem-cycle-past = A cycle cannot begin in the past. Write today or a later day, like 2027-01-14, or leave the field empty.
problem-didactics-paused = The weekly didactics are paused already. `/didactic resume` goes on with them.
problem-didactics-not-paused = The weekly didactics are not paused. `/didactic schedule` shows what comes next.
problem-no-next-didactic = There is no next didactic: the cycle is over. Name one, or begin a new cycle in `/didactic schedule`.
problem-unsigned = No clinician has signed this text yet, so it cannot be posted. Have it signed with `/didactic review`.
problem-expired = The review of this text has expired, so it cannot be posted. Its content needs a new review.
problem-posted-today = You have posted this didactic today already. Nothing more to do.

## Settings of the server

problem-slot-halves = The weekly slot needs both a day and a time. Give both in one command.
problem-language-unknown = I do not speak that language. Choose en-CA or fr-CA.
problem-timezone-unknown = I do not know that time zone. Write it like America/Toronto.
problem-time-of-day = I cannot read that time. Write it like 12:30 or 8:05, on a 24-hour clock.

## Participation log

problem-date = I cannot read that date. Write it like 2026-11-23.
problem-act-unknown = I do not know that type. Choose one from the list that Discord offers.
problem-log-person-unknown = That person has no entry here yet. Choose somebody else, or leave the field empty.
problem-filter = That page can no longer be shown. Run `/participation log` again.

## Turns of an open case

problem-case-closed = This case is closed. Its asker or a coordinator can open it again.
problem-already-asked-back = The asker has been asked something already. Wait for the answer; you are told when it is there.
problem-nothing-asked-back = The hub has not asked you anything in this case, or you have answered already.
problem-already-paused = This case is paused already.
problem-not-paused = This case is not paused.
problem-already-theirs = They have this case already. Choose somebody else.
problem-specialist-conflict = That specialist does not take cases of this asker. Choose somebody else.
problem-specialist-away = That specialist is away and is not asked now. Choose somebody else.
problem-nobody-to-give-to = There is nobody in the hub to give this case to: everybody has it, has answered for their profession, is away, or cannot take it. You can invite a specialist, or take the case to the live session.
problem-lead-summarises = Only the lead of this case, who accepted it first, or a coordinator can sum it up.
problem-record-own-message = You can record only your own message as a recommendation. To give your own, press **Recommend** on the case.
problem-record-in-a-case = That works only on a message of yours in the post of a case, in #case-discussions.
problem-not-your-recommendation = That recommendation is not yours, so its minutes are not yours to say.
problem-nothing-to-summarise = Nobody has recommended anything in this case yet: there is nothing to sum up. A coordinator can close it with a reason.
problem-case-not-closed = This case is not closed.
problem-hours-short = The hub’s working day must last at least { $fewest } hour, and end after it begins. Nothing was changed.
problem-files = Files are not taken: names, dates and faces in them cannot be checked. Ask with `/case ask`, and write in words what matters.
problem-review-needs-audit = Nobody can look first only where the screening itself was checked. Check it on texts of your own, then record the day with `screening_audited`.
problem-audit-in-future = That day has not come yet. Record the day on which the screening was checked.
problem-erased-already = You are forgotten here already. Nothing more to do.
problem-case-text-gone = The text of this case was erased, so it cannot be opened again. Ask a new question.
problem-case-open = This case is not over yet. Close or withdraw it first.
problem-cycle-unknown = Nobody acted in a cycle of that name. Its name is like from-2026-01-05; the log shows it.
problem-period = The last day is before the first. Give them in order.
problem-server-unknown = There is no such server in this database. `echo-pain check` shows which database is used.

problem-session-gone = That session is not there. Choose one from the list that Discord offers while you type.
problem-session-past = That time is past. Choose a day and a time still to come.
problem-session-taken = A session is planned for that time already.
problem-session-minutes = A session lasts from { $least } to { $most } minutes.
problem-session-weeks = A series has from 1 to { $most } weeks.
problem-session-cancelled = That session is cancelled already.
problem-session-begun = That session has begun or is over: it cannot be cancelled any more.
problem-session-not-begun = That session has not begun yet, so that nobody can have attended it.
problem-adjust-minutes = That session is planned for { $most } minutes: nobody can have been there longer, or for less than 0.
problem-adjust-no-member = This person is no member of the programme here, so that no attendance is kept for them.
problem-adjust-no-consent = This person agreed to none of the notices, so that nothing is kept under their name. They can change that with `/me data`.
problem-import-not-last = This import is undone already, or another one came after it. Open `/session attendance` again.
problem-list-too-large = This file is too large for an attendance list: at most { $most } MB.
problem-list-too-long = This list has too many rows: at most { $most }.
problem-list-unreadable = This is not an attendance list that I can read. Export the participant report as CSV, with a row of headers and a row for each person, and send that file as it is.
problem-list-forgotten = A list waits for 15 minutes and only for whoever sent it. Nothing was written down; run `/session import` again.
