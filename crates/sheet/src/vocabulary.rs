//! Words and shapes by which header rows, type hints and values are told apart.
//!
//! These are words of other programs' files, for matching only; no person is shown them.

/// What headers of customer, order and bill tables are made of, as parts of their names, lower-case.
const HEADER_PARTS: [&str; 80] = [
    "姓名",
    "名称",
    "客户",
    "公司",
    "单位",
    "联系人",
    "联系方式",
    "手机",
    "电话",
    "号码",
    "邮箱",
    "邮件",
    "地址",
    "生日",
    "日期",
    "时间",
    "金额",
    "数量",
    "单价",
    "价格",
    "总价",
    "备注",
    "说明",
    "编号",
    "单号",
    "序号",
    "订单",
    "商品",
    "产品",
    "类型",
    "类别",
    "分类",
    "等级",
    "级别",
    "状态",
    "来源",
    "渠道",
    "负责人",
    "归属",
    "标签",
    "性别",
    "年龄",
    "职位",
    "职务",
    "部门",
    "行业",
    "省",
    "城市",
    "微信",
    "支付",
    "交易",
    "收/支",
    "评分",
    "满意",
    "昵称",
    "会员",
    "积分",
    "name",
    "phone",
    "mobile",
    "tel",
    "email",
    "e-mail",
    "company",
    "address",
    "city",
    "country",
    "date",
    "time",
    "amount",
    "price",
    "quantity",
    "qty",
    "total",
    "notes",
    "status",
    "owner",
    "type",
    "title",
    "id",
];

/// Longer texts are sentences that may contain the words by chance.
const KNOWN_CHARS: usize = 24;

/// True if the text reads like a header of the field.
pub(crate) fn is_header(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty()
        || text.chars().count() > KNOWN_CHARS
        || text.contains(['：', '。', '@'])
        || is_value(text)
    {
        return false;
    }
    let lower = text.to_lowercase();
    HEADER_PARTS.iter().any(|part| {
        if part.is_ascii() {
            lower
                .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
                .any(|word| word == *part || word.strip_suffix('s') == Some(part))
                || (part.len() > 3 && lower.contains(part))
        } else if part.chars().count() == 1 {
            lower == *part
        } else {
            lower.contains(part)
        }
    })
}

/// True for the explanations import templates put under their header.
pub(crate) fn is_type_hint(text: &str) -> bool {
    const HINTS: [&str; 6] = ["字段类型", "最大字符数", "此项必填", "必填项", "日期类型", "数字类型"];
    HINTS.iter().any(|hint| text.contains(hint))
}

/// True for what is surely data: phones, e-mail addresses, dates, links.
pub(crate) fn is_value(text: &str) -> bool {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others = text.chars().count() - digits;
    if digits >= 7 && others <= 6 {
        return true;
    }
    if text.contains('@') && text.contains('.') && !text.contains(' ') {
        return true;
    }
    if text.starts_with("http://") || text.starts_with("https://") {
        return true;
    }
    is_date(text)
}

/// True for digits with the marks numbers are written with.
pub(crate) fn is_number(text: &str) -> bool {
    let text = text.trim();
    let plain: String =
        text.chars().filter(|letter| !matches!(letter, ',' | '¥' | '￥' | '$' | '%' | ' ')).collect();
    !plain.is_empty() && (plain.parse::<f64>().is_ok() || plain.chars().all(|letter| letter.is_ascii_digit()))
}

/// `2024-5-1`, `2024.05.01 08:30`, `5/1/2024`, `2024年5月1日`: three numbers apart by date marks.
fn is_date(text: &str) -> bool {
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> =
        day.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty()).collect();
    let numbers = parts.iter().all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
    (parts.len() == 3 && numbers) || (parts.len() == 2 && numbers && day.contains('月') && day.contains('日'))
}
