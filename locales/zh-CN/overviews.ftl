# The overview: what is going on in a year. Its sentences about the whole year are the report's, in reports.ftl.

overviews-title = 概览
overviews-year = 年份
overviews-year-choice = { $year } 年
overviews-print = 打印年度报告
overviews-now = 今年
overviews-last = 去年
overviews-legend-customers = 人数占比
overviews-legend-sales = 交易额占比
overviews-waiting = 正在画图
overviews-see-customers = 点击看这些客户
overviews-chart = { $title }。用方向键看每一格。

## Months

overviews-month = { $year } 年 { $month }
overviews-sales-orders = 交易额 { $money }，{ $orders } 单
overviews-before = 去年 { $money }
overviews-before-change = 去年 { $money }（{ $change }）

## Tiers

overviews-tier-direct = { $count } 位 · { $percent }
overviews-tier-customers = { $count } 位客户，来过 { $came } 位
overviews-sales-share = 交易额 { $money }，占 { $percent }
overviews-new-lost = 新来 { $new } 位，没再来 { $lost } 位
overviews-new = 新来 { $new } 位

## Weekdays and months

overviews-busy-note = 每格是一个月里的星期几，颜色越重越忙
overviews-busy-cell = { $month } · { $weekday }

## Who came back

overviews-returning = 回头客
overviews-returning-none = 这一年还没有客户来过。
overviews-returning-note = 这一年来过的客户里
overviews-returning-title = 回头客占{ $share }{ $trend ->
    [more] ，比去年多
    [less] ，比去年少
   *[same] { "" }
}
overviews-returning-label = { $name } { $count } 位
overviews-returning-value = { $count } 位，占 { $percent }

## Regions

overviews-regions = 客户在哪里
overviews-regions-none = 客户还没有填地区。
overviews-regions-note = 客户最多的几个地区
overviews-regions-title = { $region }的客户最多
overviews-region-value = { $count } 位客户，占 { $percent }
overviews-customers = { $count } 位

## Nothing yet

overviews-empty = 有了交易记录，这里会告诉您：生意比去年多还是少，谁常来，谁走了，哪几天忙。
overviews-empty-import = 导入交易记录
overviews-empty-samples = 先看看示例
overviews-empty-customers = 去看客户
