# Morphine milligram equivalents: `/mme`. Facts come from the CDC's table of 2022 and the Canadian table of 2010;
# a number here may be changed only with its source in hand (bot/rules/opioids.py).

## The command

command-mme = mme
command-mme-what = Morphine milligram equivalents a day, with their cautions; never a conversion

## The form

form-mme-title = Morphine equivalents a day
form-mme-next = Opioid { $place } of at most { $most }
form-mme-drug = Opioid
form-mme-drug-hint = Taken by mouth, or fentanyl as a patch. For anything else choose the last line.
form-mme-dose = Dose each time
form-mme-dose-hint = Like 5 or 2.5: mg of the opioid alone. For a patch: mcg per hour.
form-mme-times = Times a day
form-mme-times-hint = Like 4. Every 12 hours is 2. Leave empty for a patch.

mme-drug-buprenorphine = buprenorphine
mme-drug-codeine = codeine
mme-drug-fentanyl-patch = fentanyl patch (mcg/h)
mme-drug-hydrocodone = hydrocodone
mme-drug-hydromorphone = hydromorphone
mme-drug-methadone = methadone
mme-drug-morphine = morphine
mme-drug-oxycodone = oxycodone
mme-drug-oxymorphone = oxymorphone
mme-drug-tapentadol = tapentadol
mme-drug-tramadol = tramadol
mme-drug-other = another opioid, or not by mouth

## The page

mme-number = { NUMBER($number, maximumFractionDigits: 4) }
mme-total = ### { $mme } MME a day
mme-total-methadone =
    ### { $mme } MME a day, methadone included
    -# By the CDC’s factor for methadone: see its caution below.
mme-share = { $drug }: { $dose } mg × { $times } a day × { $factor } = **{ $mme }**
mme-share-patch = { $drug }: { $dose } mcg/h × { $factor } = **{ $mme }**
mme-band = In the details of a case question: **{ $band }**. The limits 50 and 90 come from the 2017 Canadian guideline (CMAJ 2017;189:E659-66); the factors here are the CDC’s.
mme-no-band = With methadone, a total is not set against 50 and 90 MME of the 2017 Canadian guideline (CMAJ 2017;189:E659-66). In the details of a case question choose **not known** and give the doses in the story.
mme-no-total = ### No total
mme-given = -# Given: { $drugs }
mme-no-total-why = One opioid that cannot be computed voids the whole total. A sum of the others would be too low, and would look complete.
mme-void-partial-agonist = **{ $drug }**: the table { $version } gives no factor. It is a partial agonist with a ceiling effect and was left out on purpose.
mme-void-not-in-table = **{ $drug }**: the table { $version } gives no factor that I could use. I compute the opioids of its table taken by mouth, and fentanyl as a patch.
mme-cautions = **Before you use this page**
mme-caution-estimate = MME are estimates. They are not a dose.
mme-caution-no-replacement-dose = Never choose the dose of a replacement opioid by them: a new opioid is dosed substantially lower.
mme-caution-no-oud-decision = They are not for decisions in the treatment of opioid use disorder.
mme-caution-methadone = **Methadone**: its half-life is long and varies. Its effect on breathing peaks later than its pain relief and lasts longer. The Canadian table of 2010 (McMaster, appendix B-8) calls its equivalence not reliably established.
mme-caution-fentanyl-patch = **Fentanyl patch**: counted in mcg/h, not in mg. Heat affects how much is absorbed. The Canadian table of 2010 (McMaster, appendix B-8) gives a range (25 mcg/h: 60 to 134 mg of morphine), so the band may be higher there.
mme-caution-tapentadol = **Tapentadol**: also acts on noradrenaline reuptake. How its dose relates to overdose is not known.
mme-caution-tramadol = **Tramadol**: also acts on noradrenaline and serotonin reuptake. How its dose relates to overdose is not known. The Canadian table of 2010 (McMaster, appendix B-8) calls its equivalence not reliably established.
mme-source = -# Factors: { $version }, [{ $source }]({ $url }). Education, not advice about one person. I keep nothing of what you typed.
button-mme-add = Add another opioid
button-mme-change = Change the last one
button-mme-new = Start again
button-mme-use = Use this band
button-mme-back = Back to the details

## What cannot be read

problem-mme-dose-missing = The dose is missing. Write what is taken each time, like 5 or 2.5.
problem-mme-dose-not-positive = The dose must be more than zero. Write what is taken each time, like 5 or 2.5.
problem-mme-dose-unreadable = I cannot read that dose. Write one number, like 5 or 2.5, with a digit before the decimal sign. For a range, compute each end by itself.
problem-mme-dose-ambiguous = I cannot tell whether that sign separates thousands or decimals. Write the dose without separating thousands, and with two decimals at most.
problem-mme-dose-huge = That dose is above { $most } each time; I take it for a slip. Check the number and its unit.
problem-mme-unit-mg = This opioid is counted in mg. Convert the dose to mg and write the number alone.
problem-mme-unit-patch = A fentanyl patch is counted in mcg per hour, as printed on it. Write that number alone.
problem-mme-times-missing = It is missing how many times a day the dose is taken. Write a whole number; every 12 hours is 2.
problem-mme-times = Write how many times a day as a whole number from 1 to { $most }; every 6 hours is 4.
problem-mme-times-patch = A patch counts once, however often it is changed: leave “Times a day” empty. Add each patch worn at the same time by itself.
