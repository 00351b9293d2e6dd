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
