# The page that shows the annual report, saves it and prints it. What stands on the report itself is in reports.ftl.

reports-page-title = 报告
reports-page-year = 年份
reports-page-year-choice = { $year } 年
reports-page-pages = 共 { $count } 页
reports-page-page = 第 { $page } 页，共 { $count } 页
reports-page-print = 打印
reports-page-save = 保存为 PDF
reports-page-saved = 已保存 PDF。
reports-page-fit-width = 页宽
reports-page-fit-page = 整页
reports-page-zoom = 缩放
reports-page-empty = 有了交易记录，这里会出一份可以打印的年度客户报告：卖了多少、谁来过、谁走了、该照看谁。
reports-page-empty-import = 导入交易记录
reports-page-empty-customers = 去看客户
reports-page-save-title = 保存年度报告
reports-page-files-pdf = PDF 文档
reports-page-file = { $year } 年度客户报告.pdf
reports-page-print-title = 打印：{ $year } 年度客户报告

## Which part of the page

reports-page-part-annual = 全店
reports-page-part-customers = 逐位客户
reports-page-part-labels = 标签与信封
reports-page-parts = 印什么

## Whom to print for

reports-page-who = 印给谁
reports-page-who-bought = 当年有交易的
reports-page-who-top = 交易最多的几位
reports-page-who-tier = 某个等级
reports-page-who-chosen = 选中的客户
reports-page-who-all = 全部客户
reports-page-who-count = 几位
reports-page-who-tier-choose = 选等级
reports-page-who-one = 客户
reports-page-nobody = 没有符合的客户。换一年，或换一种选法。
reports-page-nobody-chosen = 还没有选客户。找一位，或在客户列表里选。
reports-page-customers-count = { $count } 位客户，每位 2 页
reports-page-customers-place = 第 { $place } 位，共 { $count } 位
reports-page-before = 上一位
reports-page-next = 下一位
reports-page-version = 版本
reports-page-version-hand-over = 交给客户
reports-page-version-internal = 内部
reports-page-internal-note = 内部版含名次、毛利和备注，不要交给客户。
reports-page-customer-saved = 已保存 { $count } 位客户的报告。
reports-page-customer-save-title = 保存客户年度报告
reports-page-customer-file = { $name } { $year } 年度报告.pdf
reports-page-customer-file-internal = { $name } { $year } 年度报告（内部）.pdf
reports-page-customers-file = { $year } 年度报告（{ $count } 位客户）.pdf
reports-page-customers-file-internal = { $year } 年度报告（{ $count } 位客户，内部）.pdf
reports-page-customer-print-title = 打印：{ $year } 年度报告
reports-page-making = 正在生成报告
reports-page-customer-of-dossier = 打印年度报告

error-report-nobody = 没有可以打印的客户。数据没有改动。请换一种选法。
error-report-print-gone = 这份打印已经不在了。数据没有改动。请关掉这个窗口，再点一次打印。
error-report-too-many = 一次最多直接打印 { $max } 份。数据没有改动。多的请先保存为 PDF，再打印。
