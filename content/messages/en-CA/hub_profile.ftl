# A specialist’s own profile, and being away.

## The profile

form-hub-title = Your hub profile
form-hub-profession = Profession you answer for
form-hub-topics = Topics you take
form-hub-capacity = Cases at a time
form-hub-capacity-hint = A number from 1 to 20. You are not asked for more while you have that many open.
form-hub-languages = Languages you answer in
form-hub-languages-hint = Cases in another language are not offered to you. None chosen: each language.
form-hub-hours = Your working hours (optional)
form-hub-hours-hint = Like 9:00-17:00, Monday to Friday. Empty: the hub’s hours. They never keep a case from you.
form-hub-more-title = Time zone and conflicts
form-hub-conflicts = Colleagues whose cases you do not take
form-hub-conflicts-hint = For example of your own site. Only you see this list.
form-hub-timezone = Time zone of your hours (optional)
form-hub-timezone-hint = Like America/Toronto or America/Winnipeg. Empty: that of this server.
hub-profile-wanted =
    ## Welcome to the hub of { $server }
    Which profession do you answer for, on which topics, and how many cases at a time? It takes a minute. You are asked about cases once this is filled in.
button-hub-profile = Fill in my profile
button-hub-change = Change
form-hub-passes = Askers whose cases you passed
hub-passes-keep = Do not offer me their cases
hub-passes-forget = Offer me their cases again
button-hub-more = Time zone and conflicts
hub-profile-kept = Your profile is kept. New cases are offered to you by it.
hub-profile-lines =
    - Profession: { $profession }
    - Topics: { $topics }
    - Cases at a time: { $capacity }
    - Languages: { $languages }
    - Working hours: { $hours }
hub-profile-each-language = each
hub-profile-hours = { $opens }–{ $closes } ({ $zone })
hub-profile-conflicts = - You take no cases of { $people }
hub-profile-passed = { $count ->
    [one] - You take no more cases of { $count } person whose case you passed for a conflict
   *[other] - You take no more cases of { $count } people whose cases you passed for a conflict
}
hub-profile-away = - You are away. You are back on { $until }
hub-profile-strangers = Not kept, because they have not used this bot here yet and cannot ask a case: { $people }. Choose them again once they have joined.
language-english = English
language-french = French

## /hub away

away-set = You are away. Cases are offered to you again from { $until } on; `/hub away` without a date ends it sooner.
away-set-for = { $person } is away. Cases are offered to them again from { $until } on. I write to them.
away-moved = { $count ->
    [one] { $count } case you had not accepted yet went to the next specialist.
   *[other] { $count } cases not accepted yet went to the next specialists.
}
away-nobody = Nobody else is free for: { $professions }. The coordinators have been told.
away-kept = You have accepted these. They stay yours, unless you hand them over:
away-kept-for = Already accepted, so they stay with { $person }. Talk to each other, or give them to somebody else:
away-kept-told = You have accepted these. They stay yours; **Hand over** is on their cards in the hub’s queue:
away-kept-line = - **{ $number }** · { $topics }
button-hand-over-case = Hand over { $number }
away-ended = You are back. Cases are offered to you again from now on.
away-ended-for = { $person } is back. Cases are offered to them again from now on. I write to them.
away-not-told = I could not write to { $person }: they take no direct messages from here. Please tell them yourself.
away-told = A coordinator has noted that you are away. Cases are offered to you again from { $until } on. If that is wrong, use `/hub away` in the server.
away-told-back = A coordinator has noted that you are back. Cases are offered to you again from now on. If that is wrong, use `/hub away` in the server.
