# Credit for continuing professional development: the register, the accreditor, statements and their codes.

## The register

button-register = My details for credit
form-register-title = My details for credit
form-register-name = Legal name
form-register-name-hint = As your college has it. It stands on your statements, and nowhere in the log.
form-register-college = College or professional body
form-register-licence = Licence or registration number
form-register-email = E-mail (optional)
form-register-email-hint = Lets a coordinator find you in attendance lists. Nothing is sent to it.
register-kept =
    ## Your details for credit are kept
    { $name } · { $college } · { $licence }
register-email = E-mail: { $email }
register-what = -# Encrypted, apart from the log. Press **My details for credit** again to change them; **Do not keep my hours** in `/me withdraw` deletes them at once.
problem-register-name = Write your legal name with at least one letter and at most { $most } characters, on one line. Nothing was kept.
problem-register-college = Write the name of your college or professional body with at most { $most } characters, on one line. Nothing was kept.
problem-register-licence = Write your licence number with letters A to Z, digits, spaces, dots, dashes or strokes, at most { $most } characters. Nothing was kept.
problem-register-email = This does not look like one e-mail address. Write it like name@example.org, or leave the field empty. Nothing was kept.
problem-register-no-consent = Your details are kept only with your yes to hours for credit: `/me withdraw`, **About hours for credit**. Nothing was kept.

## The accreditor

problem-accreditor-name = Name the programme and its accreditor, each with at most { $most } characters. Nothing was changed.
problem-accreditor-activity = Write the activity number on one line with at most { $most } characters, or leave the field empty. Nothing was changed.
problem-accreditor-rate = Write the credits for one hour as a number above 0 and up to 10, like 1 or 1.5. Nothing was changed.
