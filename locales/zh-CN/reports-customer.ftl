# 一位客户的年度报告：交给客户的一份，和只给自己看的一份。
# One customer's annual report. $running is "yes" while the year still runs, else "no". Figures that come as text are
# already written.

reports-customer-title = { $year } 年度报告
reports-customer-title-internal = { $year } 年度报告 · 内部

## The greeting and the year in one sentence

reports-customer-headline = { $running ->
    [yes] { $name }，谢谢您今年的 { $count } 次惠顾
   *[no] { $name }，谢谢您这一年的 { $count } 次惠顾
}
reports-customer-headline-first = { $running ->
    [yes] { $name }，很高兴今年认识了您
   *[no] { $name }，很高兴这一年认识了您
}
reports-customer-headline-trust = { $name }，谢谢您一直以来的信任
reports-customer-headline-none = { $name }，期待为您服务
reports-customer-sub-none = { $running ->
    [yes] 今年还没有交易记录。有什么需要，随时告诉我们。
   *[no] 这一年没有交易记录。有什么需要，随时告诉我们。
}
reports-customer-clause-sum = { $count } 笔订单，一共 { $money }
reports-customer-clause-growth = { $running ->
    [yes] 比去年同期多 { $percent }
   *[no] 比去年多 { $percent }
}
reports-customer-clause-saved = 为您省下 { $money }
reports-customer-clause-favourite = 最常买的是{ $product }

## Figures

reports-customer-figure-revenue = 交易额
reports-customer-figure-saved = 为您省下
reports-customer-figure-products = 买过的商品
reports-customer-figure-rank = 名次
reports-customer-figure-share = 占全店交易
reports-customer-figure-margin = 毛利
reports-customer-place = 第 { $place } 名
reports-customer-place-of = 共 { $count } 位有交易
reports-customer-share-of = 全店 { $money }
reports-customer-under-one-permille = <0.1%
reports-customer-margin-note = 毛利率 { $rate }，{ $lines } 行里 { $known } 行知道成本

## Months, products, orders

reports-customer-months = 每月交易
reports-customer-months-note = 深色今年，浅色去年
reports-customer-months-none = { $running ->
    [yes] 今年和去年都还没有交易。
   *[no] 这一年和上一年都没有交易。
}
reports-customer-products = 常买的商品
reports-customer-products-note = 按买的次数排
reports-customer-products-none = { $running ->
    [yes] 今年还没有买过的商品。
   *[no] 这一年没有买过的商品。
}
reports-customer-products-more = 另有 { $count } 种商品。
reports-customer-orders = 订单
reports-customer-orders-none = { $running ->
    [yes] 今年还没有订单。
   *[no] 这一年没有订单。
}
reports-customer-orders-more = 另有 { $count } 笔更早的订单，共 { $money }。
reports-customer-order-products = { $products } 等 { $count } 种
reports-customer-column-date = 日期
reports-customer-column-times = 次数
reports-customer-column-amount = 金额
reports-customer-column-message = 微信或邮箱

## How the customer is reached

reports-customer-reach = 您的联系方式
reports-customer-reach-note = 我们记的是这些，有变动请告诉我们
reports-customer-reach-none = 还没有记下您的联系方式，方便的话请留给我们。
reports-customer-reach-internal = 联系方式
reports-customer-reach-none-internal = 还没有记下联系方式。
reports-customer-persons-more = 另有 { $count } 位联系人。
reports-customer-thanks = 谢谢您的信任。有任何想法，欢迎随时告诉我们。

## For the owner alone

reports-customer-inside = 内部备忘
reports-customer-inside-note = 这一份只给自己看，请不要交给客户
reports-customer-rhythm = 平时 { $usual } 天一单，截至 { $date } 过了 { $absent } 天
reports-customer-rhythm-late = 平时 { $usual } 天一单，截至 { $date } 已 { $absent } 天
reports-customer-rhythm-once = 看不出间隔，截至 { $date } 已 { $absent } 天没来
reports-customer-rhythm-never = 还没有交易过
reports-customer-total = 累计交易
reports-customer-first = 首次交易
reports-customer-last = 最近交易
reports-customer-discount = 给出的优惠
reports-customer-missing = 还缺的资料
reports-customer-custom-more = 另有 { $count } 项自定义内容。
