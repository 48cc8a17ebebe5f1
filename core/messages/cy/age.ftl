### Oed plentyn, neu ba mor hir y mae beichiogrwydd wedi para. / How old a child is.

age_born-today = wedi'i eni heddiw
age_days = { COUNT($days, of: "day") }
age_weeks = { COUNT($weeks, of: "week") }
age_weeks-days = { COUNT($weeks, of: "week") } { COUNT($days, of: "day") }
age_months = { COUNT($months, of: "month") }
age_months-weeks = { COUNT($months, of: "month") } { COUNT($weeks, of: "week") }
age_years = { $years } oed
age_years-months = { COUNT($years, of: "year") } { COUNT($months, of: "month") }
age_pregnant = { COUNT($weeks, of: "week") } yn feichiog

## Wedi'i eni'n gynnar
age_corrected = { $age }, oedran wedi'i gywiro: { $corrected }
age_on-due-date = { $age }, heddiw yw'r dyddiad geni disgwyliedig
age_before-due-date = { $age }, { WEEKS_AND_DAYS($days-before-due-date) } cyn y dyddiad geni disgwyliedig
