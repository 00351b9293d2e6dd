# Shared by the page, the reports, the charts and the command line.

app-name = Regulars
app-name-full = Regulars · keep the customers you have

## Months: in short for axes and tables, by name in running text

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
month-1-name = January
month-2-name = February
month-3-name = March
month-4-name = April
month-5-name = May
month-6-name = June
month-7-name = July
month-8-name = August
month-9-name = September
month-10-name = October
month-11-name = November
month-12-name = December

## Weekdays, Monday first

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
weekday-1-name = Monday
weekday-2-name = Tuesday
weekday-3-name = Wednesday
weekday-4-name = Thursday
weekday-5-name = Friday
weekday-6-name = Saturday
weekday-7-name = Sunday

## Units. Each of the short ones is chosen by the size of the figure: Chinese uses 万 and 亿, English K, M and B.

unit-thousand = { $number }K
unit-ten-thousand = { $number }0K
unit-million = { $number }M
unit-hundred-million = { $number }00M
unit-billion = { $number }B
unit-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
unit-orders = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
unit-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## Lists in running text

list-comma = { $first }, { $rest }
list-and = { $first } and { $last }

## Errors. The key is error- and the error's code with dashes.

error-report-no-font = This computer has no font with Chinese characters, so the report cannot be laid out. Nothing was changed. Install “Noto Sans CJK SC” or “Source Han Sans SC”, then open the report again.
error-report-layout = The report could not be laid out. Nothing was changed. Please tell us this line: { $detail }
error-report-pdf = The PDF could not be written. Nothing was changed. Please tell us this line: { $detail }
