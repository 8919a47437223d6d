# The hub’s side: the queue and its cards, accept, pass, hand over, return, recommend.

## A card in the queue

queue-heading =
    ## New case
    { $profession } · asked { $asked }
    -# { $topics } · { $status }
    -# Only the hub and the coordinators see it. Accept only if nothing in it could identify anyone.
queue-heading-open =
    ## { $number }
    { $profession } · asked { $asked }
    -# { $topics } · { $status }
queue-confirmed = **Look twice:** the screening doubted these words, and the asker says that they identify nobody: { $words }
queue-professions = ### Professions
slot-heard = - { $profession }: heard, { $person }
slot-accepted = - { $profession }: accepted, { $person }
slot-offered = - { $profession }: asked, { $person }
slot-nobody = - { $profession }: nobody free yet
routing-reason = chosen because { $asked ->
        [asked] the asker wanted this profession
       *[topic] the topics call for this profession
    }; covers { $covered ->
        [0] no topic of the case
        [one] { $covered } topic
       *[other] { $covered } topics
    }{ $language ->
        [en-CA] ; answers in English
        [fr-CA] ; answers in French
       *[any] {""}
    }; { $load } of { $capacity } cases open{ $recent ->
        [-1] {""}
        [0] , none in four weeks
       *[other] , { $recent } in four weeks
    }; { $days ->
        [-1] no case yet
        [0] last case today
        [one] last case yesterday
       *[other] last case { $days } days ago
    }{ $hours ->
        [-1] {""}
        [0] ; at work now
        [one] ; at work in { $hours } hour
       *[other] ; at work in { $hours } hours
    }
routing-by-coordinator = chosen by a coordinator
button-accept = Accept: I see no identifiers
button-accept-open = Accept
button-pass = Pass
button-hand-over = Hand over
button-return = Return
button-recommend = Recommend
button-see-case = See the case

## /hub queue

queue-page-heading = { $count ->
    [one] ## One case is waiting for the hub
   *[other] ## { $count } cases are waiting for the hub
} { $mine ->
    [0] {""}
    [one] · one for you
   *[other] · { $mine } for you
}
queue-line =
    ### { $number }{ $mine ->
        [yes] {" "}· for you
       *[no] {""}
    }
    -# { $topics } · asked { $asked } · { $status }
queue-empty = No case is waiting for the hub.

## Accept, pass, hand over, return

accepted = You have accepted **{ $number }**. Recommend here: { $where }
accepted-opened = **{ $number }** is now open to the members: { $where }
form-pass-title = Pass on this case
form-pass-reason = Why?
pass-no-time = I have no time for it now
pass-not-my-field = It is not my field
pass-conflict = I have a conflict of interest, or know the patient (I get no more cases of this asker)
passed-on = Thank you. Your pass is noted, and the case goes on.
passed-nobody = Thank you. Nobody else of your profession is free; the coordinators have been told.
hand-over-heading =
    ## Hand over this case
    Choose a colleague of your profession. They are told at once.
hand-over-placeholder = Choose a colleague
handed-over = { $person } has the case now and is told.
form-return-title = Return this case
form-return-reason = Why?
form-return-note = Note to the asker (optional)
form-return-note-hint = At most 90 characters, without identifiers. Shown when they edit the text.
return-identifier = Something in the text could identify a person.
return-rare-combination = Details that are harmless alone could identify a person together.
return-unclear = The question is not clear yet.
return-not-a-case = It is not a question about a case.
return-emergency = This may be an emergency: call 911. Thoughts of suicide: call or text 9-8-8.
returned = The case is sent back. The person who asked gets your reason and can send it again.

## Recommend

form-recommend-title = Recommend
form-recommend-kind = What kind, and how sure are you?
form-recommend-kind-hint = Seven families, each to consider, suggest or strongly suggest; last: formal referral.
form-recommend-second-kind = A second one: kind (optional)
form-recommend-second-text = A second one: text (optional)
form-recommend-second-text-hint = Leave both empty if one is enough; more can follow after you send.
formal-referral = Needs a formal referral or eConsult
recommendation-kind = { $category } · { $confidence }
form-recommend-text = Your recommendation
form-recommend-text-hint = For the provider, not the patient. No identifiers. For a referral: why, and what to send.
form-recommend-reference = Reference (optional)
category-assessment = Assessment or diagnosis
category-pharmacological = Pharmacological
category-non-pharmacological = Non-pharmacological
category-interventional = Interventional
category-biopsychosocial = Biopsychosocial
category-referral = Referral
category-safety = Safety and harm reduction
confidence-consider = Consider
confidence-suggest = Suggest
confidence-strongly-suggest = Strongly suggest
recommendation-heading =
    ### { $kind }
    { $profession } · { $person }
recommendation-reference = -# Reference: { $reference }
recommended-some-missing = { $count ->
    [one] Your recommendation stands in **{ $number }**. Still to be heard: { $missing }
   *[other] Your { $count } recommendations stand in **{ $number }**. Still to be heard: { $missing }
}
recommended-all-heard = { $count ->
    [one] Your recommendation stands in **{ $number }**. Every profession asked has been heard.
   *[other] Your { $count } recommendations stand in **{ $number }**. Every profession asked has been heard.
}
recommended-minutes = The time from question to answer is logged with each case. If you like, also say how many minutes this recommendation took you.
minutes-noted = Thank you. Noted: { $minutes } minutes.
button-recommend-more = Add another
button-minutes = { $minutes } min
