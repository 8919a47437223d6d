# What I say on my own initiative: to the asker, to a specialist, to a new member, to the coordinators.
# Direct messages never carry the text of a case.

## To the asker

notice-opened = Your case question is open to the members as **{ $number }**.
notice-recommended = There is a new recommendation in **{ $number }**, from: { $profession }
notice-returned =
    The hub sent your case question back. Members have not seen it.
    Reason: { $reason }
    Press **Edit my text** to change it and send it again.

notice-asked-back = The hub asks you something in **{ $number }**, from: { $profession }. Its time stands still until you answer.
notice-concern =
    Somebody raised an **urgent safety concern** in **{ $number }**. Please look at your patient’s situation now.
    { $emergency }
notice-closed = **{ $number }** was closed without a summary. Reason: { $reason }
notice-summarised = **{ $number }** is summed up and closed. You find the summary in the case, also as a file for the chart.
notice-purged = A coordinator took your case question { $number } away for good, because something in it could identify a person. Its text is deleted everywhere. If you have a copy, please delete it too; for what the law asks of you, speak with your privacy officer.
notice-presented-live = **{ $number }** is taken to the weekly live session. What is recommended there will stand in the case.

asker-unreached = { $person }, something is new about a case you asked, and your direct messages are closed to me. `/case status` shows it to you alone.

## To a specialist

offer-ping = { $person }, a case is waiting for you: **{ $number }** ({ $topics }). Open it to answer, pass or hand over.
notice-remind-accept = **{ $number }** ({ $topics }), asked { $asked }, waits for your answer: accept it, pass, or hand it over. Otherwise it goes to a colleague.
notice-remind-answer = You accepted **{ $number }** ({ $topics }), asked { $asked }. Your recommendation is due soon. If you cannot give it, hand the case over or pass.
notice-remind-summary = Everybody who could answer has answered in **{ $number }** ({ $topics }). As its lead, please sum it up: that closes it.
notice-deputy = The coordinators could not look at **{ $number }** ({ $topics }), asked { $asked }, in time. As their deputy, please look for identifiers; accepting it opens it to the members.
notice-lapsed = **{ $number }** ({ $topics }) has gone to a colleague, because its time had run out. As long as nobody has taken it, you can still accept it.
notice-reopened = **{ $number }** ({ $topics }) was opened again. As its lead you owe a reply.
notice-reassigned = A coordinator gave **{ $number }** ({ $topics }) to somebody else. You need not do anything.
notice-recorded-live = A coordinator wrote down in **{ $number }** ({ $topics }) what you recommended in the live session. If something is not as you said it, tell the coordinators.
notice-answered-back = The asker has answered in **{ $number }** ({ $topics }). The hub’s time runs again.

## To a new member

notice-approved =
    ## You are in. Welcome
    A coordinator has admitted you. Ask your case questions in { $channel }

## To the coordinators

notice-review = A new case waits for your first look: { $topics }. Look for identifiers in { $queue }, then accept it to open it, or return it.
notice-remind-review = A case asked { $asked } still waits for your first look: { $topics }. Otherwise the hub is asked to look.
notice-deputies = The time for your first look at a case asked { $asked } ({ $topics }) has run out. The specialists who were asked may now look instead.
notice-overdue-review = Nobody has looked at a case asked { $asked } yet: { $topics }. Members cannot see it, and its asker waits. Please look now in { $queue }
notice-nobody = Nobody is free for a case. Profession: { $profession }. Topics: { $topics }. Please look for someone, or answer in { $queue }.
notice-concern-raised = **Urgent safety concern** in **{ $number }**. The asker has been told. Please look at it now, and reach the asker.
notice-no-next = The time of **{ $number }** has run out for { $person } ({ $profession }), and nobody else of that profession is free. It stays with them. Please look for someone, or answer in { $queue }.
notice-overdue-accept = Nobody has accepted **{ $number }** yet, for: { $profession }. It was asked { $asked }. Asked at the moment: { $person }
notice-overdue-answer = A recommendation in **{ $number }** is overdue, for: { $profession }. It was asked { $asked }. Accepted by: { $person }
notice-overdue-summary = Everybody who could answer has answered in **{ $number }**, and it is not summed up yet. It was asked { $asked }. Please close it with its lead.
notice-digest = Good morning. { $waiting ->
        [one] { $waiting } case is open.
       *[other] { $waiting } cases are open.
    } `/case board` shows who owes what.
notice-role-missing = Somebody has joined, but Discord did not let me give them the member role. Drag my role above `ECHO Member` in Server Settings, Roles; then they press **Join** again.
notice-undeleted = A message that may identify somebody is still there: { $place }. Discord did not let me delete it. Please delete it now, and give me the permission “Manage Messages” in that channel.
notice-didactic-unsigned = This week’s didactic was not posted: no clinician has signed “{ $title }”. Have it signed with `/didactic review`: I then post it, until the next one is due.
notice-didactic-expired = This week’s didactic was not posted: the review of “{ $title }” has expired. Its content needs a new review. `/didactic schedule` lets you choose another topic.
notice-didactic-unapproved = This week’s didactic was not posted: nobody approved “{ $title }”. Approve it in `/didactic schedule`: I then post it, until the next one is due.
notice-didactic-unsigned-ahead = On { $day } “{ $title }” is due, and no clinician has signed it. Without a signature (`/didactic review`) I do not post it.
notice-didactic-expired-ahead = On { $day } “{ $title }” is due, and its review will have expired. Choose another topic in `/didactic schedule`, or have its content reviewed.
notice-didactic-unapproved-ahead = On { $day } “{ $title }” is due, and nobody has approved it. Look at it and approve it in `/didactic schedule`.
notice-content-refused =
    A file of the didactics cannot be used: `{ $place }`. Where there is an earlier text, that one stays in use.
    { $sentences }
notice-content-mended = A file of the didactics could not be used for a while: `{ $place }`. It is in order by now.
notice-blocked = I may not post in { $channel }; I lack there: { $permissions }. What I had to say is kept. Ask an administrator to give me that in the settings of the channel and to run `/setup check`: then I post it.
notice-channel-gone = There is no channel “{ $name }” any more. What I had to say there is kept. Ask an administrator to run `/setup space`: it makes the channel again, and I post it.
notice-parked =
    I cannot tell whether this was posted: { $kind ->
        [didactic] the weekly didactic
        [discussion] the opening of a discussion
        [learning_digest] a weekly list of unread titles
        [queue_card] a new case in the queue
        [case_post] the post of a case
        [case_card] the card of a case
        [offer] the message that asks a specialist about a case
        [recommendation] a recommendation in a case
        [case_words] a question, an answer or the summary in a case
        [take_it] the question to a specialist whether they take a case
        [close_out] a closing question to a person who asked
        [follow_up] a follow-up question to a person who asked
        [asker_notice] a message to a person who asked
        [specialist_notice] a message to a specialist
        [join_request] a request to join
        [member_notice] a welcome to a new member
        [author_notice] a message to somebody whose text I took off
        [survey] an invitation to a survey
       *[other] a message
    }{ $number ->
        [none] .
       *[other] { " " }({ $number }).
    }
    I was interrupted, and could not look for it myself. So that nothing appears twice, I do not send it again by myself. Please decide.
button-parked-look = Look again
button-parked-there = It is there
button-parked-again = Send it again
parked-sent = It is there now.
parked-still = I still cannot tell. Look for it yourself, then press what is true in the notice.
parked-waits = It is on its way. If it does not come, `/setup check` says why.

## A message that was taken off

taken-off = I took your message off, because something in it could identify a person: { $kinds }. I did not keep it. Please write it again without that.
taken-off-files = I took your message off: files are not taken here, because names, dates and faces in them cannot be checked. Please write in words what matters.
taken-off-where = -# It stood in { $channel }. Only you are told why.
taken-off-call = { $person }, I took your message off: something in it could identify a person. Please write it again without names, numbers, dates and places.
