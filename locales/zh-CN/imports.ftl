# Importing a spreadsheet: the wizard, the reasons rows are refused, the sheet of problem rows.

imports-title = 导入
imports-title-customers = 导入客户
imports-title-purchases = 导入交易
imports-rows = { $count } 行
imports-sheet-name = 工作表「{ $name }」

action-imports-run = 导入「{ $label }」

## Step 1: the file

imports-step-file = 选文件
imports-step-what = 是什么
imports-step-columns = 对上列
imports-step-preview = 看一遍

imports-choose = 选择文件
imports-choose-other = 换一个文件
imports-choose-title = 选择要导入的表格
imports-files = 表格与通讯录
imports-files-all = 所有文件
imports-files-xlsx = Excel 表格
imports-drop-sentence = 把客户表或交易记录拖到这里，或者选择一个文件。看过每一行会怎样，再决定要不要导入。
imports-drop-formats = xlsx、xls、xlsb、ods、csv、tsv、vcf；也认得纷享销客、有赞、微信小店、淘宝、Zoho、HubSpot、Google 和 Outlook 导出的文件。
imports-drop-promise = 文件只在这台电脑上读，不上传。导入之后可以整批撤销。

## Step 2: what it is

imports-what = 这是什么
imports-kind = 每行是
imports-kind-customers = 一位客户
imports-kind-purchases = 一笔交易
imports-sheet = 工作表
imports-encoding = 文字编码
imports-encoding-note = 文字像乱码时，换一个编码看看。
imports-day-order = 日期写法
imports-day-first = 日/月/年
imports-month-first = 月/日/年
imports-walk-in = 没写客户的算散客
imports-walk-in-note = 关掉之后，没写客户的行不导入。
imports-create-customers = 没见过的客户就新建
imports-create-customers-note = 关掉之后，没见过的客户的行不导入。
imports-preset-recognised = 认出来了：{ $name }

imports-preset-regulars = 熟客导出
imports-preset-zoho = Zoho CRM 导出
imports-preset-hubspot = HubSpot 导出
imports-preset-fxiaoke = 纷享销客导出
imports-preset-youzan-items = 有赞商品明细
imports-preset-youzan-orders = 有赞订单报表
imports-preset-youzan-customers = 有赞客户导出
imports-preset-wechat-shop = 微信小店订单
imports-preset-taobao = 淘宝订单
imports-preset-google = Google 通讯录
imports-preset-outlook = Outlook 通讯录
imports-preset-sheet = 客户维护管理表

## Step 3: columns

imports-columns-theirs = 表里的列
imports-columns-ours = 导入到
imports-columns-samples = 样例
imports-column-for = 「{ $column }」导入到
imports-column-new = 新字段…
imports-new-field = 新字段的名称和类型
imports-add-choices = 表里有而字段没有的选项，导入时自动加上
imports-column-none = 不导入
imports-column-guessed = 猜中
imports-column-remembered = 记得
imports-column-chosen = 已选
imports-column-values = 对上 { $count } 个值
imports-column-values-open = 还有 { $count } 个值没对上
imports-column-refused = { $count } 格有问题
imports-column-missing = 还缺一列：{ $field }
imports-samples-none = 没有样例
imports-values-title = 「{ $column }」里的写法
imports-values-none = 不填
imports-value-for = 「{ $value }」对应的等级
imports-mapping-folded = { $total } 列对上了 { $mapped } 列
imports-mapping-left = 不导入：{ $names }
imports-mapping-change = 改
imports-mapping-done = 看结果
imports-remember-title = 记住这套对应
imports-remember-note = 下次遇到同样的表头会自动对上。

## Step 4: what would happen

imports-outcome-title = 会发生什么
imports-outcome-new = 新增
imports-outcome-changed = 更新
imports-outcome-same = 没有变化
imports-outcome-refused = 不能导入
imports-outcome-note-changed = 客户簿里已有，补上或改掉几处
imports-outcome-note-same = 客户簿里已经有了
imports-outcome-created = 另外会新建 { $count } 位客户
imports-outcome-for-removed = 其中 { $count } 笔是回收站里的客户买的
imports-outcome-promise = 要么全部导入，要么一行也不动；之后可以整批撤销。
imports-nothing = 没有新的内容，不用导入
imports-run-customers = 导入 { $count } 位
imports-run-purchases = 导入 { $count } 笔
imports-save-problems = 保存问题行
imports-problems-note = 改好之后，再导入那张表就行。
imports-problems-saved = 已保存 { $count } 行问题行。
imports-problems-title = 保存问题行
imports-problems-file = { $name } 问题行.xlsx
imports-problem-sheet = 问题行
imports-reason = 原因
imports-reason-in-column = 「{ $column }」{ $reason }

imports-tab-new = 新增
imports-tab-changed = 更新
imports-tab-same = 没有变化
imports-tab-refused = 不能导入
imports-preview-row = 行
imports-preview-who = 名称
imports-preview-what = 商品
imports-preview-changes = 改动
imports-preview-column = 列
imports-preview-value = 原来写的
imports-preview-reason = 原因
imports-preview-first = 这里是前 { $shown } 行，一共 { $count } 行。
imports-preview-none = 没有这样的行。
imports-change = { $field }：{ $from } → { $to }
imports-change-set = { $field }：{ $to }
imports-change-only = { $field }
imports-change-person = 添一位联系人
imports-empty-value = （空）

## Work under way

imports-rehearsing = 正在逐行核对，还没有改动任何数据
imports-running = 正在导入
imports-saving = 正在整理问题行
imports-cancelled = 停下了，数据没有改动。
imports-again = 重新核对

## After

imports-done-one = 导入好了：{ $first }。
imports-done-two = 导入好了：{ $first }，{ $second }。
imports-done-new-customers = 新增 { $count } 位
imports-done-new-purchases = 新增 { $count } 笔
imports-done-changed-customers = 更新 { $count } 位
imports-done-changed-purchases = 更新 { $count } 笔
imports-done-same = { $count } 行没有变化。
imports-done-refused = { $count } 行不能导入，没有动它们。
imports-done-created = 顺带新建了 { $count } 位客户。
imports-done-for-removed = 有 { $count } 笔是回收站里的客户买的，算进了销售额。
imports-see = 看看客户
imports-see-report = 看年度报告
imports-undo = 撤销
imports-more = 再导入一个文件

## Why a row is refused

import-refused-cell-error = 公式出错了，没有值
import-refused-number-damaged = 号码被表格弄坏了，后几位丢了
import-refused-amount-unreadable = 金额看不懂
import-refused-number-unreadable = 数字看不懂
import-refused-value-unreadable = 内容看不懂
import-refused-choice-unknown = 没有这个选项
import-refused-amount-missing = 没写金额
import-refused-amount-too-large = 金额太大了
import-refused-date-unreadable = 日期看不懂
import-refused-date-missing = 没写日期
import-refused-birthday-unreadable = 生日看不懂
import-refused-name-missing = 没写名称
import-refused-too-long = 文字太长了
import-refused-ambiguous = 客户簿里有两位都对得上，分不清是谁
import-refused-name-differs = 客户簿里用它的是另一个名字，不知道是不是同一位
import-refused-customer-removed = 这位客户在回收站里
import-refused-customer-missing = 没写客户
import-refused-customer-unknown = 客户簿里没有这位客户
import-refused-product-missing = 没写商品

## Errors. What happened, that nothing was changed, what to do.

error-file-empty = 这个文件是空的。数据没有改动。请打开看看是不是选错了，或者重新导出一次。
error-file-encrypted = 这个文件有密码，打不开。数据没有改动。请在 Excel 里去掉密码，另存一份再导入。
error-file-damaged = 这个文件坏了或不完整，读不下去。数据没有改动。请用 Excel 或 WPS 打开，另存为 xlsx，再导入一次。
error-file-too-large = 这个文件太大了，读不了。数据没有改动。请拆成几个文件，或者另存为 csv 再导入。
error-file-bomb = 这个文件解开之后大得不正常，没有再读下去。数据没有改动。请用 Excel 或 WPS 打开，另存为新的 xlsx，再导入一次。
error-file-not-table = 这个文件不是表格，也不是通讯录。数据没有改动。请选 xlsx、xls、ods、csv 或 vcf 文件。
error-sheet-missing = 文件里没有这张工作表，文件可能刚改过。数据没有改动。请重新选择文件。
error-no-header = 工作表「{ $sheet }」里没有内容。数据没有改动。请换一张工作表，或者换一个文件。
error-encoding-unknown = 不认得编码「{ $label }」。数据没有改动。请换一个编码。
error-file-unreadable = 这个文件读不了：可能被移走了，正被别的程序占用，或者没有权限。数据没有改动。请关掉正在用它的程序，再选择一次。
error-file-write-failed = 文件没能写出来。数据没有改动。请看看磁盘有没有空间、文件是不是正开着，再换个地方保存。
error-too-many-rows = 有 { $rows } 行，一张表最多放 { $limit } 行。数据没有改动。请分几次保存。
error-file-forgotten = 程序重新打开过，不记得这个文件在哪里了。数据没有改动。请重新选择文件。
