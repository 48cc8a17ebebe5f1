### How old a child is, or how long a pregnancy has lasted.

age_born-today = born today
age_days = { COUNT($days, of: "day") }
age_weeks = { COUNT($weeks, of: "week") }
age_weeks-days = { COUNT($weeks, of: "week") } { COUNT($days, of: "day") }
age_months = { COUNT($months, of: "month") }
age_months-weeks = { COUNT($months, of: "month") } { COUNT($weeks, of: "week") }
age_years = { COUNT($years, of: "year") }
age_years-months = { COUNT($years, of: "year") } { COUNT($months, of: "month") }
age_pregnant = { COUNT($weeks, of: "week") } pregnant

## Born early: the age, and beside it the age from the due date
age_corrected = { $age }, corrected { $corrected }
age_on-due-date = { $age }, the due date is today
age_before-due-date = { $age }, { WEEKS_AND_DAYS($days-before-due-date) } before the due date
