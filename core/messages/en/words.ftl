### The words that sentences are made of: days, numbers, lists. What is put in is ready: only its place is chosen here.

## Days. 14 March 2026; March 2026; 14 March 2026, 09:30.
month_1 = January
month_2 = February
month_3 = March
month_4 = April
month_5 = May
month_6 = June
month_7 = July
month_8 = August
month_9 = September
month_10 = October
month_11 = November
month_12 = December
day_day = { $day } { $month } { $year }
day_month = { $month } { $year }
day_clock = { $day }, { $clock }

## Numbers
number_decimal-mark = .
quantity_kg = { $number } kg
quantity_cm = { $number } cm

## Counted
count_day = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
count_week = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
count_month = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
count_year = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
count_dose = { $count ->
    [one] { $count } dose
   *[other] { $count } doses
}
count_centile-space = { $count ->
    [one] { $count } centile space
   *[other] { $count } centile spaces
}

## Lists, and which dose of a vaccine
list_join = { $before }, { $next }
what-dose = { $what } dose { $dose }
count_weeks-and-days = { $weeks } { $days }
