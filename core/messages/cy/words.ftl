### Y geiriau y mae brawddegau wedi'u gwneud ohonynt. / The words that sentences are made of.

## Dyddiadau
month_1 = Ionawr
month_2 = Chwefror
month_3 = Mawrth
month_4 = Ebrill
month_5 = Mai
month_6 = Mehefin
month_7 = Gorffennaf
month_8 = Awst
month_9 = Medi
month_10 = Hydref
month_11 = Tachwedd
month_12 = Rhagfyr
day_day = { $day } { $month } { $year }
day_month = { $month } { $year }
day_clock = { $day }, { $clock }

## Rhifau
number_decimal-mark = .
quantity_kg = { $number } kg
quantity_cm = { $number } cm

## Cyfrif
count_day = { $count ->
    [two] { $count } ddiwrnod
   *[other] { $count } diwrnod
}
count_week = { $count ->
   *[other] { $count } wythnos
}
count_month = { $count ->
    [two] { $count } fis
   *[other] { $count } mis
}
count_year = { $count ->
    [one] { $count } flwyddyn
    [two] { $count } flynedd
   *[other] { $count } blynedd
}
count_dose = { $count ->
    [two] { $count } ddos
   *[other] { $count } dos
}
count_centile-space = { $count ->
    [two] { $count } fwlch canradd
   *[other] { $count } bwlch canradd
}

## Rhestri, a pha ddos o frechlyn
list_join = { $before }, { $next }
what-dose = { $what }, dos { $dose }
count_weeks-and-days = { $weeks } { $days }
