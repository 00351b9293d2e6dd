# The annual customer report, on screen and on paper. $running is "yes" while the year still runs, else "no". Figures that
# come as text (money, percentages, years, names) are already written.

reports-annual-title = Customer report { $year }
reports-made-on = Made on { $date }
reports-until = Up to { $date }
reports-until-compared = Up to { $date }; last year’s figures cover the same days

## The year in one sentence

reports-headline-nothing = { $running ->
    [yes] No sales yet this year
   *[no] A year without sales
}
reports-headline-nothing-after-sales = { $running ->
    [yes] No sales yet this year, after { $revenue } by this time last year
   *[no] A year without sales, after { $revenue } the year before
}
reports-headline-returns = { $running ->
    [yes] So far this year, more came back than was sold
   *[no] More came back this year than was sold
}
reports-headline-first = { $running ->
    [yes] The first year on record: { $revenue } so far, from { $customers ->
        [one] one customer
       *[other] { $customers } customers
    }
   *[no] The first year on record: { $revenue } from { $customers ->
        [one] one customer
       *[other] { $customers } customers
    }
}
reports-headline-first-walk-in = { $running ->
    [yes] The first year on record: { $revenue } so far
   *[no] The first year on record: { $revenue }
}
reports-headline-regulars = { $running ->
    [yes] So far this year, regulars brought in { $share } of the sales
   *[no] Regulars brought in { $share } of the year’s sales
}
reports-headline-growth = { $running ->
    [yes] So far this year, sales are up { $percent }
   *[no] Sales grew { $percent } this year
}
reports-headline-multiple = { $running ->
    [yes] So far this year, sales are { $times } times last year’s
   *[no] Sales came to { $times } times last year’s
}
reports-headline-decline = { $running ->
    [yes] So far this year, sales are down { $percent }
   *[no] Sales fell { $percent } this year
}
reports-headline-level = { $running ->
    [yes] So far this year, sales are level with last year
   *[no] Sales held level with last year
}
reports-headline-recovered = { $running ->
    [yes] So far this year, sales are back at { $revenue }
   *[no] Sales came back to { $revenue } this year
}
reports-tenths = { $about ->
    [under] almost
    [over] over
   *[just] { "" }
} { $tenths ->
    [1] a tenth
    [2] a fifth
    [3] three tenths
    [4] two fifths
    [5] half
    [6] three fifths
    [7] seven tenths
    [8] four fifths
    [9] nine tenths
   *[10] nearly all
}

## The sentence under it

reports-sub-nothing = Record a sale or import a list of sales, and this report fills itself.
reports-sentence = { $clauses }.
reports-clause-comma = { "; " }
reports-clause-growth = { $running ->
    [yes] sales are up { $percent } on the same days last year
   *[no] sales are up { $percent } on last year
}
reports-clause-decline = { $running ->
    [yes] sales are down { $percent } on the same days last year
   *[no] sales are down { $percent } on last year
}
reports-clause-level = { $running ->
    [yes] sales are level with the same days last year
   *[no] sales are level with last year
}
reports-clause-returning-more = the share of regulars rose by { $points ->
    [one] one point
   *[other] { $points } points
}
reports-clause-returning-less = the share of regulars fell by { $points ->
    [one] one point
   *[other] { $points } points
}
reports-clause-lost = { $running ->
    [yes] { $count } of last year’s customers have not been back yet
   *[no] { $count } of last year’s customers did not come back
}
reports-clause-none-lost = { $running ->
    [yes] all of last year’s customers have been back
   *[no] all of last year’s customers came back
}
reports-clause-new = { $count ->
    [one] one new customer came
   *[other] { $count } new customers came
}
reports-clause-orders = { $count ->
    [one] one order in all
   *[other] { $count } orders in all
}
reports-clause-best-month = { $months } was the best month
reports-clause-best-months = { $months } were the best months

## The six figures

reports-figure-revenue = Sales
reports-figure-orders = Orders
reports-figure-active = Customers who bought
reports-figure-new = New customers
reports-figure-returning = Share of regulars
reports-figure-lost = Did not come back
reports-last-year = { $running ->
    [yes] was { $value }
   *[no] was { $value }
}
reports-points = { $difference } points

## Months

reports-months = Sales by month
reports-months-title = { $month } was the best month
reports-months-title-more = { $month } was the best month, up { $percent } on last year
reports-months-title-less = { $month } was the best month, yet down { $percent } on last year
reports-months-note = Sales by month
reports-months-note-compared = Sales by month: this year dark, last year light
reports-months-none = No sales in either year, so there are no months to draw.

## Tiers

reports-tiers = Customers and tiers
reports-tiers-title = { $share } of the sales came from { $count } { $tier } customers
reports-tiers-note = Bars show shares: customers light, sales dark
reports-tiers-none = There are no customers in the book yet.
reports-no-tier = No tier
reports-no-name = Unnamed
reports-total = Total
reports-walk-in = Walk-in
reports-returning = Regulars
reports-new = New customers
reports-new-mark = new
reports-under-one-percent = <1%

## Shares of the sales

reports-shares = Who the sales came from
reports-shares-title-all = All of it came from { $who }
reports-shares-title = { $who } brought in the most: { $percent }
reports-shares-note = Walk-in: sales not recorded under a customer
reports-shares-label = { $name } { $percent }, { $money }
reports-shares-none = There were no sales to share out this year.

## Top customers and products

reports-customers = Best customers
reports-customers-title = The top { $count } customers brought in { $share } of the sales
reports-customers-note = by this year’s sales
reports-customers-none = No sales were recorded under a customer this year.
reports-products = Best sellers
reports-products-title = { $name } sold best: { $percent } of the sales
reports-products-note = by this year’s sales
reports-products-none = This year’s sales do not say which products they were.

## Busy months and weekdays

reports-busy = Busy days
reports-busy-title-one = { $weekdays } is the busiest day
reports-busy-title-some = { $weekdays } are the busiest days
reports-busy-title-even = Every day of the week is about as busy
reports-busy-note = Each cell is a weekday of a month; the darker, the busier
reports-busy-weekdays = Busiest weekdays
reports-busy-months = Best months
reports-busy-none = There were no sales this year, so no day stands out.

## Customers to look after

reports-care = Customers to look after
reports-care-title = { $count ->
    [one] One customer to look after
   *[other] { $count } customers to look after
}
reports-care-note = they buy a lot, and have been away longer than usual
reports-care-reason = Usually every { $usual } days; now { $absent } days
reports-care-reason-once = Not seen for { $absent } days
reports-care-none = Nobody has been away longer than usual. Well looked after.
reports-care-unknown = Once there are sales, this shows who has been away too long.

## Columns

reports-column-tier = Tier
reports-column-customers = Customers
reports-column-active = Bought
reports-column-new = New
reports-column-lost = Lost
reports-column-revenue = Sales
reports-column-share = Share
reports-column-growth = On last year
reports-column-customer = Customer
reports-column-orders = Orders
reports-column-product = Product
reports-column-quantity = Quantity
reports-column-reason = Why
reports-column-last = Last order
reports-column-two-years = Sales, two years
