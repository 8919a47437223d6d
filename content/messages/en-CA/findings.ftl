# Why a stretch of text may identify a patient (finding-…) and what to write instead (suggest-…).
# Shown to the author alone, beside the words themselves. Keys are used by bot/rules/identifiers.

finding-email = looks like an e-mail address.
finding-url = is a web address. A page can lead to the person.
finding-mention = is a Discord mention of a person, role or channel.
finding-handle = looks like somebody’s user name.
finding-ip = is a network address.
finding-phone = looks like a telephone number.
finding-health-card = looks like a health card number.
finding-health-card-luhn = has the shape of a health card number. Its check digit does not fit, but a number with a typing error is still the patient’s.
finding-ramq = looks like a Québec health insurance number.
finding-sin = looks like a social insurance number.
finding-chart-number = looks like a chart or record number.
finding-plate = looks like a licence plate.
finding-other-number = looks like a number on somebody’s file: a claim, policy, licence, serial or status number.
finding-long-number = is a long number, and long numbers usually belong to one person or one device.
finding-birth-date = looks like a date of birth.
finding-date = is a date. With a place or a diagnosis, a date can single a person out.
finding-month = may be the month in which something happened to this patient.
finding-age-90 = is an exact age of 90 or over, which singles a person out.
finding-postal-code = looks like a postal code.
finding-address = looks like an address.
finding-name-after-title = is a title followed by a name.
finding-provider-after-title = names a clinician. In a small place, that points to the patient.
finding-name = looks like somebody’s name.
finding-name-after-relation = names somebody close to the patient.
finding-provider = names a clinician. In a small place, that points to the patient.
finding-place = is a place. In a small place, a diagnosis can single a person out.
finding-facility = names a hospital, a home, a clinic, a pharmacy or a school.
finding-employer = names a workplace or a company, which can lead to the person.
finding-unknown-word = is a capitalised word that the screening does not know.

suggest-leave-out-number = Leave the number out; the hub does not need it.
suggest-leave-out-contact = Leave it out; colleagues answer you here.
suggest-cite-without-link = Leave the link out, or name the source in words: “2017 Canadian guideline, recommendation 9”.
suggest-relative-time = Write how long ago: “3 months ago”, “in 2023”, “for 2 years”.
suggest-90-or-over = Write “90 or over”.
suggest-kind-of-place = Write the kind of place: “a remote community”, “a small town”.
suggest-the-patient = Write “the patient”, “her husband”, “a neighbour”.
suggest-the-surgeon = Write the role: “the surgeon”, “the family physician”, “the nurse”.
suggest-kind-of-facility = Write the kind: “a regional hospital”, “a nursing home”, “the pain clinic”.
suggest-kind-of-work = Write the kind of work: “a warehouse”, “a mine”, “a school board”.
suggest-general-word = If it is a person, a place or a workplace, write the kind instead: “her husband”, “a small town”, “a warehouse”.

# What stands in the place of the words when the suggestion is taken. Numbers, contacts and links are left out.
wording-relative-time = some time ago
wording-90-or-over = 90 or over
wording-kind-of-place = a community
wording-the-patient = the person
wording-the-surgeon = the clinician
wording-kind-of-facility = a health care facility
wording-kind-of-work = a workplace
wording-general-word = somebody or somewhere

# The kinds, where the words themselves are not said.
kind-name = a name
kind-provider = the name of a clinician
kind-health-card = a health card number
kind-sin = a social insurance number
kind-mrn = a chart number
kind-phone = a telephone number
kind-email = an e-mail address
kind-url = a web address
kind-other-id = another number or name of an account
kind-date = a date
kind-age90 = an age of 90 or over
kind-postal = a postal code
kind-address = an address
kind-place = a place
kind-facility = a hospital, clinic, home or school
kind-employer = an employer
