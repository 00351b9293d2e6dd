# Exporting everything, and the files it makes.

exports-title = 导出全部
exports-what = 整本客户簿
exports-note = 客户、标签、联系人和每一笔交易，存成别的程序也打得开的文件。导入到空的客户簿，会得到一样的客户簿。
exports-workbook = 存成 Excel 表格
exports-folder = 存成 CSV 文件夹
exports-choose-title = 导出到哪里
exports-name = { $name } { $date }
exports-customers = 客户
exports-purchases = 交易
exports-running = 正在导出
exports-done = 已存成「{ $file }」：{ $customers } 位客户，{ $purchases } 笔交易。
exports-careful = 导出的文件没有加密，请收好。
