# 年度客户报告：屏幕和纸上用的是同一份。
# The annual customer report. $running is "yes" while the year still runs, else "no". Figures that come as text (money,
# percentages, years, names) are already written; a name beside Chinese has no space, the layout sets it.

reports-annual-title = { $year } 年度客户报告
reports-made-on = { $date } 生成
reports-until = 截至 { $date }
reports-until-compared = 截至 { $date }，去年的数字取同一段日子

## The year in one sentence

reports-headline-nothing = { $running ->
    [yes] 今年还没有交易
   *[no] 这一年没有交易
}
reports-headline-nothing-after-sales = { $running ->
    [yes] 今年还没有交易，去年同期有 { $revenue }
   *[no] 这一年没有交易，去年有 { $revenue }
}
reports-headline-returns = { $running ->
    [yes] 今年到现在，退货多过了销售
   *[no] 这一年，退货多过了销售
}
reports-headline-first = { $running ->
    [yes] 头一年记账，{ $customers } 位客户已带来 { $revenue }
   *[no] 头一年记账，{ $customers } 位客户带来 { $revenue }
}
reports-headline-first-walk-in = { $running ->
    [yes] 头一年记账，生意已有 { $revenue }
   *[no] 头一年记账，生意有 { $revenue }
}
reports-headline-regulars = { $running ->
    [yes] 今年到现在，老客户撑起了{ $share }生意
   *[no] 这一年，老客户撑起了{ $share }生意
}
reports-headline-growth = { $running ->
    [yes] 今年到现在，生意比去年同期多了 { $percent }
   *[no] 这一年，生意比去年多了 { $percent }
}
reports-headline-multiple = { $running ->
    [yes] 今年到现在，生意是去年同期的 { $times } 倍
   *[no] 这一年，生意是去年的 { $times } 倍
}
reports-headline-decline = { $running ->
    [yes] 今年到现在，生意比去年同期少了 { $percent }
   *[no] 这一年，生意比去年少了 { $percent }
}
reports-headline-level = { $running ->
    [yes] 今年到现在，生意和去年同期差不多
   *[no] 这一年，生意和去年差不多
}
reports-headline-recovered = { $running ->
    [yes] 今年到现在，生意回到了 { $revenue }
   *[no] 这一年，生意回到了 { $revenue }
}
reports-tenths = { $about ->
    [under] 近
    [over] { "" }
   *[just] { "" }
}{ $tenths ->
    [1] 一成
    [2] 两成
    [3] 三成
    [4] 四成
    [5] 一半
    [6] 六成
    [7] 七成
    [8] 八成
    [9] 九成
   *[10] 几乎全部
}{ $about ->
    [under] { "" }
    [over] 多
   *[just] { "" }
}

## The sentence under it

reports-sub-nothing = 记一笔交易，或导入一张交易表，这份报告就有了内容。
reports-sentence = { $clauses }。
reports-clause-comma = ；
reports-clause-growth = { $running ->
    [yes] 交易额比去年同期多 { $percent }
   *[no] 交易额比去年多 { $percent }
}
reports-clause-decline = { $running ->
    [yes] 交易额比去年同期少 { $percent }
   *[no] 交易额比去年少 { $percent }
}
reports-clause-level = { $running ->
    [yes] 交易额和去年同期持平
   *[no] 交易额和去年持平
}
reports-clause-returning-more = 回头客占比高了 { $points } 个百分点
reports-clause-returning-less = 回头客占比低了 { $points } 个百分点
reports-clause-lost = { $running ->
    [yes] 去年来过的客户有 { $count } 位还没再来
   *[no] 去年来过的客户有 { $count } 位没再来
}
reports-clause-none-lost = { $running ->
    [yes] 去年来过的客户都回来了
   *[no] 去年来过的客户一位没少
}
reports-clause-new = 新来 { $count } 位客户
reports-clause-orders = 一共 { $count } 单
reports-clause-best-month = { $months }最旺
reports-clause-best-months = { $months }最旺

## The six figures

reports-figure-revenue = 交易额
reports-figure-orders = 订单
reports-figure-active = 来过的客户
reports-figure-new = 新客户
reports-figure-returning = 回头客占比
reports-figure-lost = 没再来的客户
reports-last-year = { $running ->
    [yes] 去年同期 { $value }
   *[no] 去年 { $value }
}
reports-points = { $difference } 个百分点

## Months

reports-months = 每月交易额
reports-months-title = { $month }最旺
reports-months-title-more = { $month }最旺，比去年多 { $percent }
reports-months-title-less = { $month }最旺，但比去年少 { $percent }
reports-months-note = 每月交易额
reports-months-note-compared = 每月交易额，深色今年，浅色去年
reports-months-none = 两年里都没有交易，画不出每月的图。

## Tiers

reports-tiers = 客户与等级
reports-tiers-title = { $count } 位{ $tier }客户带来{ $share }交易
reports-tiers-note = 横条是占比：浅色人数，深色交易额
reports-tiers-none = 客户簿里还没有客户。
reports-no-tier = 未分级
reports-no-name = 未具名
reports-total = 合计
reports-walk-in = 散客
reports-returning = 老客户
reports-new = 新客户
reports-new-mark = 新增
reports-under-one-percent = <1%

## Shares of the sales

reports-shares = 谁带来了交易
reports-shares-title-all = 全部来自{ $who }
reports-shares-title = { $who }带来的最多，占 { $percent }
reports-shares-note = 散客是没有记在哪位客户名下的交易
reports-shares-label = { $name } { $percent }，{ $money }
reports-shares-none = 这一年没有交易可分。

## Top customers and products

reports-customers = 贡献最大的客户
reports-customers-title = 前 { $count } 位客户带来{ $share }交易
reports-customers-note = 按今年交易额排
reports-customers-none = 这一年没有记在客户名下的交易。
reports-products = 卖得最好的产品
reports-products-title = { $name }卖得最好，占 { $percent }
reports-products-note = 按今年交易额排
reports-products-none = 这一年的交易没有写明产品。

## Busy months and weekdays

reports-busy = 哪几天忙
reports-busy-title-one = { $weekdays }最忙
reports-busy-title-some = { $weekdays }最忙
reports-busy-title-even = 一周里每天差不多忙
reports-busy-note = 每格是一个月里的星期几，越深越忙
reports-busy-weekdays = 最忙的星期
reports-busy-months = 最旺的月份
reports-busy-none = 这一年没有交易，看不出哪几天忙。

## Customers to look after

reports-care = 要照看的客户
reports-care-title = 要照看的 { $count } 位客户
reports-care-note = 买得多，隔得比平时久
reports-care-reason = 平时 { $usual } 天一单，已 { $absent } 天
reports-care-reason-once = 已 { $absent } 天没来
reports-care-none = 没有客户隔得比平时久，都照看到了。
reports-care-unknown = 有了交易，才看得出谁隔得久了。

## Columns

reports-column-tier = 等级
reports-column-customers = 客户
reports-column-active = 来过
reports-column-new = 新来
reports-column-lost = 没再来
reports-column-revenue = 交易额
reports-column-share = 占比
reports-column-growth = 比去年
reports-column-customer = 客户
reports-column-orders = 订单
reports-column-product = 产品
reports-column-quantity = 数量
reports-column-reason = 为什么
reports-column-last = 上次交易
reports-column-two-years = 两年交易额
