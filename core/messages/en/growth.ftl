### What the measurements of a child say, in facts; what a source says of them; and what looks like a slip.

## What was measured
measure_weight = weight
measure_height = length or height
measure_ofc = head circumference
measure_bmi = body mass index

## The lines
centile-line_0_4th = 0.4th
centile-line_2nd = 2nd
centile-line_9th = 9th
centile-line_25th = 25th
centile-line_50th = 50th
centile-line_75th = 75th
centile-line_91st = 91st
centile-line_98th = 98th
centile-line_99_6th = 99.6th

## Where it lies
growth_band_far-below = far below the 0.4th centile
growth_band_below = below the 0.4th centile
growth_band_on = on or near the { WORD($line, of: "centile-line") } centile
growth_band_between = between the { WORD($lower, of: "centile-line") } and { WORD($upper, of: "centile-line") } centiles
growth_band_above = above the 99.6th centile
growth_band_far-above = far above the 99.6th centile

## Facts
growth_fell = The { WORD($method, of: "measure") } fell across { COUNT($spaces, of: "centile-space") } between { DAY($from) } and { DAY($to) }, in { COUNT($days, of: "day") }: it was { $from-band } and is { $to-band }.
growth_rose = The { WORD($method, of: "measure") } rose across { COUNT($spaces, of: "centile-space") } between { DAY($from) } and { DAY($to) }, in { COUNT($days, of: "day") }: it was { $from-band } and is { $to-band }.
growth_level = On { DAY($on) } the { WORD($method, of: "measure") } was { $band }.
growth_lost-after-birth-by-each = People wrote different weights. By the two nearest to each other, on { DAY($on) }, { COUNT($days, of: "day") } after birth, the weight was { FIXED($percent, digits: 1) } % below the birth weight: { FIXED($now, digits: 3) } kg, at birth { FIXED($before, digits: 3) } kg. By the others it was further below.
growth_lost-after-birth = On { DAY($on) }, { COUNT($days, of: "day") } after birth, the weight was { FIXED($percent, digits: 1) } % below the birth weight: { FIXED($now, digits: 3) } kg, at birth { FIXED($before, digits: 3) } kg.
growth_back-at-birth-weight = By { DAY($on) }, { COUNT($days, of: "day") } after birth, the birth weight was reached again.
growth_not-back-at-birth-weight = On { DAY($on) }, { COUNT($days, of: "day") } after birth, the weight was still below the birth weight.
growth_weighed-again = The last two weights, of { DAY($from) } and { DAY($to) }, are { COUNT($days, of: "day") } apart.
growth_mid-parental = By the parents' heights the mid-parental height is { FIXED($height, digits: 1) } cm. As adults, 9 in 10 children of such parents are between { FIXED($low, digits: 0) } and { FIXED($high, digits: 0) } cm tall ({ $source }).
growth_below-parents = On { DAY($on) } the { WORD($method, of: "measure") } was { COUNT($spaces, of: "centile-space") } below what the parents' heights give.
growth_above-parents = On { DAY($on) } the { WORD($method, of: "measure") } was { COUNT($spaces, of: "centile-space") } above what the parents' heights give.
growth_age-from-due-date-for-life = Age is counted from the due date, { DAY($due) }, at every age.
growth_age-from-due-date-until = Age is counted from the due date, { DAY($due) }, until { DAY($until) }, when the child is { COUNT($years, of: "year") } old, and from birth after that.
growth_ask-health-visitor = Your health visitor can help you read this.

## What has to be known to read a fact
growth_note_step-between-tables = The two are compared with different tables ({ $from } and { $to }); the step between the tables may explain part of it.
growth_note_correction-changed = Age is counted from the due date for one of the two and from birth for the other; that may explain part of it.
growth_note_no-birth-weight = No birth weight is in the record; what a source says of a change may depend on it.
growth_note_very-preterm = Babies born before 32 weeks tend to cross weight centiles downwards for at least their first 2 weeks ({ $source }).
growth_note_gestation-not-known = How long the pregnancy was is not in the record; age is counted as if it had been 40 weeks.

## What a source says
growth_rule_loss-above = { $source } names a loss of more than { FIXED($percent, digits: 0) } % of the birth weight as a point at which a baby is looked at more closely.
growth_rule_regained-by = { $source } says that most babies are back at their birth weight by { COUNT($days, of: "day") } after birth.
growth_rule_fall-more-than = { $source } names a fall of { WORD($method, of: "measure") } across more than { COUNT($spaces, of: "centile-space") }, once an error of measuring is ruled out, as a point at which to look closer in children of school age.
growth_rule_rise-at-least = { $source } says that a rise of the { WORD($method, of: "measure") } across { COUNT($spaces, of: "centile-space") } matters only if it goes on after 6 months or if there are other signs.
growth_rule_above = { $source } says that a { WORD($method, of: "measure") } above the { WORD($line, of: "centile-line") } centile matters only if it goes on rising after 6 months or if there are other signs.
growth_rule_below = { $source } names a { WORD($method, of: "measure") } below the { WORD($line, of: "centile-line") } centile as a point at which to assess.
growth_rule_head-low = { $source } says that after 6 weeks 1 child in 250 has a head circumference below the { WORD($line, of: "centile-line") } centile.
growth_rule_below-parents = { $source } names a height more than { COUNT($spaces, of: "centile-space") } below what the parents' heights give as a point at which to look closer in children of school age.
growth_rule_weigh-no-oftener = { $source } advises no more than one weight in { COUNT($days, of: "day") } at this age, even where weight gain is a concern.
growth_rule_fall_birth-weight-between = { $source } names a fall across { COUNT($spaces, of: "centile-space") } or more, where the birth weight was between the { WORD($from, of: "centile-line") } and { WORD($until, of: "centile-line") } centiles, as a point at which to assess.
growth_rule_fall_birth-weight-below = { $source } names a fall across { COUNT($spaces, of: "centile-space") } or more, where the birth weight was below the { WORD($line, of: "centile-line") } centile, as a point at which to assess.
growth_rule_fall_birth-weight-above = { $source } names a fall across { COUNT($spaces, of: "centile-space") } or more, where the birth weight was above the { WORD($line, of: "centile-line") } centile, as a point at which to assess.
growth_rule_fall_rare = { $source } says that fewer than 2 in 100 babies have a lasting fall across { COUNT($spaces, of: "centile-space") } or more; after an illness weight usually comes back within 2 to 3 weeks.

## Is it right?
growth_before-birth = The day is before the day of birth. Is it right?
growth_far = A { WORD($method, of: "measure") } of { UP_TO($value, digits: 3) } { $unit } is unusual at this age. Is it right?
growth_likely-slip = A { WORD($method, of: "measure") } of { UP_TO($value, digits: 3) } { $unit } is hardly possible at this age. Was it typed as it was measured, in the right unit?
growth_shrunk = By this the { WORD($method, of: "measure") } went down by { FIXED($by, digits: 1) } cm between { DAY($from) } and { DAY($to) }. Are both right?
growth_jumped = By this the { WORD($method, of: "measure") } changed more between { DAY($from) } and { DAY($to) } than is usual. Are both right?
growth_weight-changed = By this the weight changed by { FIXED($by, digits: 1) } % between { DAY($from) } and { DAY($to) }. Are both right?

## What may have been meant
growth_slip_grams-as-kilograms = { UP_TO($value, digits: 3) } kg, if grams were entered as kilograms.
growth_slip_kilograms-as-grams = { UP_TO($value, digits: 3) } kg, if kilograms were entered as grams.
growth_slip_pounds-as-kilograms = { UP_TO($value, digits: 3) } kg, if pounds were entered as kilograms.
growth_slip_kilograms-as-pounds = { UP_TO($value, digits: 3) } kg, if kilograms were entered as pounds.
growth_slip_point-too-far-right = { UP_TO($value, digits: 3) } kg, if the decimal point slipped to the right.
growth_slip_point-too-far-left = { UP_TO($value, digits: 3) } kg, if the decimal point slipped to the left.
growth_slip_millimetres-as-centimetres = { UP_TO($value, digits: 1) } cm, if millimetres were entered as centimetres or the decimal point slipped.
growth_slip_centimetres-as-millimetres = { UP_TO($value, digits: 1) } cm, if centimetres were entered as millimetres or the decimal point slipped.
growth_slip_inches-as-centimetres = { UP_TO($value, digits: 1) } cm, if inches were entered as centimetres.
growth_slip_centimetres-as-inches = { UP_TO($value, digits: 1) } cm, if centimetres were entered as inches.
growth_slip_metres-as-centimetres = { UP_TO($value, digits: 1) } cm, if metres were entered as centimetres.

## What is missing or disputed, and what follows
growth_missing_sex = The sex is not in the record. Girls and boys have different references, so nothing is compared.
growth_disputed_sex = The sex is said in different ways. Until a person picks one, nothing is compared.
growth_unread_sex = The references are for "female" and "male"; what the record says is neither, so nothing is compared.
growth_missing_birth = The day of birth is not in the record, so no age is known and nothing is compared.
growth_disputed_birth = The day of birth is said in different ways. Until a person picks one, nothing is compared.
growth_unread_birth = The date of birth in the profile is not written as year, month and day (2026-01-09), so it is not read.
growth_no-day_birth = Of the birth only the month or the year is known, so no age in days is known and nothing is compared.
growth_missing_gestation = How long the pregnancy was is not in the record: age is counted as if it had been 40+0 weeks.
growth_disputed_gestation = How long the pregnancy was is said in different ways. Until a person picks one, nothing is compared.
growth_outside_gestation = How long the pregnancy was is not between { $from-weeks }+0 and { $to-weeks }+6 weeks in the record, so nothing is compared.
growth_disputed_measurements = There is more than one { WORD($method, of: "measure") } of { DAY($on) }. Each is shown; what the measurements say together leaves them out until a person corrects or takes back one.
growth_missing_parent-height = The height of the { WORD($parent, of: "parent") } is not in the record; what the parents' heights give needs both.
growth_disputed_parent-height = The height of the { WORD($parent, of: "parent") } is said in different ways, so nothing is made of it.
growth_missing_measurement-of = No { WORD($method, of: "measure") } with its day is in the record.
growth_missing_measurement = No weight, length, height or head circumference is in the record.
parent_mother = mother
parent_father = father

## How age is counted
growth_policy_as-40-0 = Age is counted from birth, as if born at 40+0 weeks, however long the pregnancy was.
growth_policy_exact = Age is counted from the due date (born at { WEEKS($gestation) } weeks) at every age.
growth_policy_exact-unknown = Age is counted from the due date at every age; the length of the pregnancy is taken as 40+0 weeks.
growth_policy_paper-unknown = Age is counted as on the printed chart; the length of the pregnancy is taken as 40+0 weeks.
growth_policy_paper = Age is counted as on the printed chart (born at { WEEKS($gestation) } weeks).

## Why it is beside no reference
growth_none_zero = A measurement of nothing is not compared.
growth_none_no-day = The day is not known, so it is not compared.
growth_none_child = Something about the child is missing, so it is not compared.
growth_none_before-birth = It is from before the birth, so it is not compared.
growth_none_beyond = It is too far from every other child's to be compared.
growth_none_too-young = The reference begins at { $weeks } weeks of pregnancy for this.
growth_none_too-old = The reference ends at { $years } years for this.
growth_none_first-two-weeks = The printed chart has no lines between birth and { $days } days.
growth_none_at-birth = The printed chart has no value for this on the day of birth.
growth_none_not-in-this-build = The table { $table } is not in this build.
