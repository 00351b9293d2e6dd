# Shared by the page, the reports, the charts and the command line.
# Chinese uses full-width punctuation, and a space beside Latin words and figures.

app-name = 熟客
app-name-full = 熟客 · 客户维护管理

## Months: in short for axes and tables, by name in running text

month-1 = 1 月
month-2 = 2 月
month-3 = 3 月
month-4 = 4 月
month-5 = 5 月
month-6 = 6 月
month-7 = 7 月
month-8 = 8 月
month-9 = 9 月
month-10 = 10 月
month-11 = 11 月
month-12 = 12 月
month-1-name = 一月
month-2-name = 二月
month-3-name = 三月
month-4-name = 四月
month-5-name = 五月
month-6-name = 六月
month-7-name = 七月
month-8-name = 八月
month-9-name = 九月
month-10-name = 十月
month-11-name = 十一月
month-12-name = 十二月

## Weekdays, Monday first

weekday-1 = 周一
weekday-2 = 周二
weekday-3 = 周三
weekday-4 = 周四
weekday-5 = 周五
weekday-6 = 周六
weekday-7 = 周日
weekday-1-name = 周一
weekday-2-name = 周二
weekday-3-name = 周三
weekday-4-name = 周四
weekday-5-name = 周五
weekday-6-name = 周六
weekday-7-name = 周日

## Units. Each of the short ones is chosen by the size of the figure: Chinese uses 万 and 亿, English K, M and B.

unit-thousand = { $number } 千
unit-ten-thousand = { $number } 万
unit-million = { $number } 百万
unit-hundred-million = { $number } 亿
unit-billion = { $number } 十亿
unit-customers = { $count } 位
unit-orders = { $count } 单
unit-days = { $count } 天

## Lists in running text

list-comma = { $first }、{ $rest }
list-and = { $first }和{ $last }

## Errors. The key is error- and the error's code with dashes.

error-report-no-font = 电脑里没有可用的中文字体，报告排不出来。数据没有改动。请安装“思源黑体”或“Noto Sans CJK SC”，再打开报告。
error-report-layout = 报告没能排好版。数据没有改动。请把这一句告诉我们：{ $detail }
error-report-pdf = PDF 没能写出来。数据没有改动。请把这一句告诉我们：{ $detail }
