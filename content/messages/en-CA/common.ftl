# Words and buttons that several pages share, and the notice that stands under every case.

somebody = somebody
on = on
off = off
time-of-day = { $hour }:{ $minute }

## Days of the week

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday

## Clinical safety

standing-notice = Educational suggestions for the provider who asked; no clinician–patient relationship. Not for emergencies: call 911.
start-emergency =
    ### Not for emergencies
    In an emergency, call **911**.
    Thoughts of suicide: call or text **9-8-8**, the Suicide Crisis Helpline, day or night, in English or French.
    -# Nobody watches this server around the clock.

## Buttons on several pages

button-ask = Ask a case question
button-continue = Continue
button-join = Join
button-mend = Edit my text
button-open-case = Open the case

## Names of fields, as they stand in “problem-text-…” and in the findings

quoted = “{ $words }”
field-question = Main question
field-story = The story
field-recommendation = Your recommendation
field-reference = Reference
field-text = Your text
field-text-2 = Second text
field-note = Your note
field-signer-name = Name
field-licence = Licence number
field-conflict = Conflict of interest
