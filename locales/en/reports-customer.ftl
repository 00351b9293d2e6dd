# One customer's annual report: the version to hand over, and the owner's own. $running is "yes" while the year still
# runs, else "no". Figures that come as text are already written.

reports-customer-title = Your year { $year }
reports-customer-title-internal = Year { $year } · internal

## The greeting and the year in one sentence

reports-customer-headline = { $running ->
    [yes] { $name }, thank you for { $count ->
        [one] your order
       *[other] { $count } orders so far this year
    }
   *[no] { $name }, thank you for { $count ->
        [one] your order this year
       *[other] { $count } orders this year
    }
}
reports-customer-headline-first = { $running ->
    [yes] { $name }, we are glad to have met you this year
   *[no] { $name }, we are glad we met this year
}
reports-customer-headline-trust = { $name }, thank you for your trust
reports-customer-headline-none = { $name }, we look forward to serving you
reports-customer-sub-none = { $running ->
    [yes] There are no purchases yet this year. If you need anything, just tell us.
   *[no] There were no purchases this year. If you need anything, just tell us.
}
reports-customer-clause-sum = { $count ->
    [one] one order came to { $money }
   *[other] { $count } orders came to { $money }
}
reports-customer-clause-growth = { $running ->
    [yes] { $percent } more than on the same days last year
   *[no] { $percent } more than last year
}
reports-customer-clause-saved = discounts saved you { $money }
reports-customer-clause-favourite = your favourite was { $product }

## Figures

reports-customer-figure-revenue = Total
reports-customer-figure-saved = You saved
reports-customer-figure-products = Different products
reports-customer-figure-rank = Rank
reports-customer-figure-share = Share of all sales
reports-customer-figure-margin = Gross margin
reports-customer-place = No. { $place }
reports-customer-place-of = of { $count ->
    [one] one customer who bought
   *[other] { $count } customers who bought
}
reports-customer-share-of = of { $money }
reports-customer-under-one-permille = <0.1%
reports-customer-margin-note = { $rate }; cost known for { $known } of { $lines } lines

## Months, products, orders

reports-customer-months = Month by month
reports-customer-months-note = this year dark, last year light
reports-customer-months-none = { $running ->
    [yes] There are no purchases in either year so far.
   *[no] There are no purchases in either year.
}
reports-customer-products = Bought most often
reports-customer-products-note = by the number of orders
reports-customer-products-none = { $running ->
    [yes] No products yet this year.
   *[no] No products this year.
}
reports-customer-products-more = { $count ->
    [one] And one more product.
   *[other] And { $count } more products.
}
reports-customer-orders = Orders
reports-customer-orders-none = { $running ->
    [yes] No orders yet this year.
   *[no] No orders this year.
}
reports-customer-orders-more = { $count ->
    [one] And one earlier order of { $money }.
   *[other] And { $count } earlier orders, { $money } in all.
}
reports-customer-order-products = { $products } and more ({ $count })
reports-customer-column-date = Date
reports-customer-column-times = Orders
reports-customer-column-amount = Amount
reports-customer-column-message = WeChat or e-mail

## How the customer is reached

reports-customer-reach = How we reach you
reports-customer-reach-note = This is what we have on record. Please tell us if anything has changed.
reports-customer-reach-none = We have no way to reach you on record yet. Please leave us one.
reports-customer-reach-internal = Contact
reports-customer-reach-none-internal = Nothing on record yet.
reports-customer-persons-more = { $count ->
    [one] And one more contact person.
   *[other] And { $count } more contact persons.
}
reports-customer-thanks = Thank you for your trust. Whatever is on your mind, we are glad to hear it.

## For the owner alone

reports-customer-inside = For ourselves
reports-customer-inside-note = This version is not for the customer
reports-customer-rhythm = Usually orders every { $usual } days; { $absent } days had passed by { $date }
reports-customer-rhythm-late = Usually orders every { $usual } days; already { $absent } days by { $date }
reports-customer-rhythm-once = Too few orders to tell a rhythm; { $absent } days had passed by { $date }
reports-customer-rhythm-never = Has never bought anything
reports-customer-total = Sales in all
reports-customer-first = First purchase
reports-customer-last = Last purchase
reports-customer-discount = Discounts given
reports-customer-missing = Still missing
reports-customer-custom-more = { $count ->
    [one] And one more field of your own.
   *[other] And { $count } more fields of your own.
}
