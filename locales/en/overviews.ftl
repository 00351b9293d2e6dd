# The overview: what is going on in a year. Its sentences about the whole year are the report's, in reports.ftl.

overviews-title = Overview
overviews-year = Year
overviews-year-choice = { $year }
overviews-print = Print the annual report
overviews-now = This year
overviews-last = Last year
overviews-legend-customers = Share of customers
overviews-legend-sales = Share of sales
overviews-waiting = Drawing the charts
overviews-see-customers = Click to see these customers
overviews-chart = { $title }. The arrow keys go from part to part.

## Months

overviews-month = { $month } { $year }
overviews-sales-orders = Sales { $money }, { $orders ->
    [one] one order
   *[other] { $orders } orders
}
overviews-before = Last year { $money }
overviews-before-change = Last year { $money } ({ $change })

## Tiers

overviews-tier-direct = { $count } · { $percent }
overviews-tier-customers = { $count ->
    [one] One customer, { $came } came
   *[other] { $count } customers, { $came } came
}
overviews-sales-share = Sales { $money }, { $percent } of all
overviews-new-lost = { $new } new, { $lost } did not come back
overviews-new = { $new } new

## Weekdays and months

overviews-busy-note = The stronger the colour, the busier
overviews-busy-cell = { $weekday } in { $month }

## Who came back

overviews-returning = Regulars
overviews-returning-none = No customer has come this year yet.
overviews-returning-note = Of the customers who came
overviews-returning-title = Regulars are { $share } of those who came{ $trend ->
    [more] , more than last year
    [less] , fewer than last year
   *[same] { "" }
}
overviews-returning-label = { $name } { $count }
overviews-returning-value = { $count ->
    [one] One customer, { $percent }
   *[other] { $count } customers, { $percent }
}

## Regions

overviews-regions = Where customers are
overviews-regions-none = No customer has a region yet.
overviews-regions-note = The regions with the most customers
overviews-regions-title = Most customers are in { $region }
overviews-region-value = { $count ->
    [one] One customer, { $percent } of all
   *[other] { $count } customers, { $percent } of all
}
overviews-customers = { $count }

## Nothing yet

overviews-empty = Once there are purchases, this shows what is going on: whether sales are up or down, who keeps coming, who left, which days are busy.
overviews-empty-import = Import purchases
overviews-empty-samples = Look around with sample data
overviews-empty-customers = See customers
