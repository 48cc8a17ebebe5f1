### What a person is asked before an entry is kept: slips of the finger, never a judgement.

weight-zero = Please check: the weight is zero.
weight-too-large = Please check: the weight is more than 300 kg.
length-zero = Please check: the length is zero.
length-too-large = Please check: the length is more than 300 cm.
gestation-zero = Please check: the gestation is zero.
gestation-too-long = Please check: the gestation is more than 365 days.
number-unusual = Please check: a number is unusual.
unknown-question = Please check: no question has this name.
unknown-vaccine = Please check: no vaccine that is known has this name, so nothing is worked out from it.
unknown-status-code = Please check: no status code of the blood spot is written like this.
sub-code-of-another-status = Please check: the sub-code does not belong to the status code.
status-of-another-condition = Please check: the condition does not have this status code.
gestation-at-birth = Please check: the gestation is not between 22+0 and 44+6 weeks.
birth-order = Please check: the birth order is more than the number of babies born.
after-expiry = Please check: the vaccine was given after its batch expired.
testes-of-a-girl = Please check: testes were examined, and the profile says that the child is a girl.
before-birth = Please check: the day is before the day of birth.
happened-after-recorded = Please check: it happened after it was written down.
unusual-class = Please check: this kind of entry does not belong in its class.
nhs-number-length = Please check: the NHS number: expected 10 digits, spaces or hyphens between them allowed.
nhs-number-character = Please check: the NHS number: expected only digits, spaces and hyphens, got another character.
nhs-number-repeated = Please check: the NHS number: expected an NHS number, got the same digit ten times.
nhs-number-never-issued = Please check: the NHS number: expected a number that can exist, got one whose first nine digits have no check digit.
nhs-number-check-digit = Please check: the NHS number: expected another last digit for the nine before it: one of the ten digits is wrong.
nhs-number-range = Please check: the NHS number: expected a number from a range that is in use, got one from a range that nobody gives out.
nhs-number-test = Please check: the NHS number: expected a person's number, got one that begins with 9: those are for tests.
