//! The words by which a block of text is understood: labels, provinces, surnames, what companies and positions end with.

/// Longer texts are no visiting card.
pub(super) const TEXT_MAX: usize = 2_000;

/// Words before a value and the field they mean, longer ones first.
pub(super) const LABELS: &[(&str, &str)] = &[
    ("name", "收货人姓名"),
    ("name", "收件人姓名"),
    ("name", "客户姓名"),
    ("name", "客户名称"),
    ("name", "联系人"),
    ("name", "收货人"),
    ("name", "收件人"),
    ("name", "姓名"),
    ("name", "名字"),
    ("name", "客户"),
    ("name", "full name"),
    ("name", "name"),
    ("phone", "手机号码"),
    ("phone", "电话号码"),
    ("phone", "联系电话"),
    ("phone", "联系方式"),
    ("phone", "收货电话"),
    ("phone", "手机号"),
    ("phone", "手机"),
    ("phone", "电话"),
    ("phone", "座机"),
    ("phone", "telephone"),
    ("phone", "mobile"),
    ("phone", "phone"),
    ("phone", "tel"),
    ("address", "收货地址"),
    ("address", "详细地址"),
    ("address", "联系地址"),
    ("address", "公司地址"),
    ("address", "所在地区"),
    ("address", "地区"),
    ("address", "地址"),
    ("address", "address"),
    ("company", "公司名称"),
    ("company", "单位名称"),
    ("company", "工作单位"),
    ("company", "公司"),
    ("company", "单位"),
    ("company", "company"),
    ("position", "职位"),
    ("position", "职务"),
    ("position", "position"),
    ("position", "title"),
    ("email", "电子邮箱"),
    ("email", "电子邮件"),
    ("email", "邮箱"),
    ("email", "邮件"),
    ("email", "e-mail"),
    ("email", "email"),
    ("email", "mail"),
    ("wechat", "微信号"),
    ("wechat", "微信"),
    ("wechat", "wechat"),
    ("birthday", "出生日期"),
    ("birthday", "生日"),
    ("birthday", "birthday"),
    ("note", "备注"),
    ("note", "note"),
    ("note", "remark"),
];

/// What stands before a WeChat id.
pub(super) const WECHAT: &[&str] = &["微信号", "微信id", "微信", "wechat", "weixin", "vx", "wx"];

/// Words that say the WeChat id is the phone.
pub(super) const SAME_AS_PHONE: &[&str] = &["同号", "同手机", "同电话", "同上"];

pub(super) const PROVINCES: &[&str] = &[
    "北京",
    "天津",
    "上海",
    "重庆",
    "河北",
    "山西",
    "辽宁",
    "吉林",
    "黑龙江",
    "江苏",
    "浙江",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "湖北",
    "湖南",
    "广东",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "甘肃",
    "青海",
    "台湾",
    "内蒙古",
    "广西",
    "西藏",
    "宁夏",
    "新疆",
    "香港",
    "澳门",
];

/// The marks of an address.
pub(super) const ADDRESS_MARKS: &str = "省市区县镇乡村路街巷弄道号栋幢室楼座层里苑坊";

/// Behind these an address ends.
pub(super) const ADDRESS_ENDS: &str = "号栋幢室楼座层";

pub(super) const COMPANY_ENDS: &[&str] = &[
    "公司",
    "集团",
    "商行",
    "工作室",
    "事务所",
    "酒店",
    "酒楼",
    "饭店",
    "餐厅",
    "超市",
    "商店",
    "门店",
    "茶馆",
    "茶楼",
    "茶行",
    "旅行社",
    "民宿",
    "药房",
    "诊所",
    "医院",
    "学校",
    "大学",
    "学院",
    "银行",
    "厂",
    "店",
];

/// The same as whole Latin words.
pub(super) const COMPANY_WORDS: &[&str] =
    &["ltd", "limited", "inc", "llc", "gmbh", "corp", "corporation", "company", "co", "plc"];

pub(super) const POSITIONS: &[&str] = &[
    "总经理",
    "副总经理",
    "经理",
    "总监",
    "主管",
    "主任",
    "董事长",
    "总裁",
    "店长",
    "老板",
    "采购",
    "会计",
    "出纳",
    "助理",
    "秘书",
    "工程师",
    "设计师",
    "顾问",
    "老师",
    "厂长",
    "行政",
    "ceo",
    "cto",
    "cfo",
    "manager",
    "director",
    "president",
    "engineer",
];

/// What may follow a surname: 王经理 and 李女士 are how people are called.
pub(super) const TITLES: &[&str] = &[
    "先生", "女士", "小姐", "太太", "总", "经理", "老师", "老板", "医生", "主任", "店长", "姐", "哥", "阿姨",
    "师傅",
];

/// The surnames of nearly everybody, those of two characters first.
pub(super) const SURNAMES: &[&str] = &[
    "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "夏侯", "慕容", "司徒", "令狐", "东方", "南宫", "独孤",
    "端木", "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁",
    "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎",
    "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任", "姜", "范", "方", "石", "姚", "谭", "廖", "邹",
    "熊", "金", "陆", "郝", "孔", "白", "崔", "康", "毛", "邱", "秦", "江", "史", "顾", "侯", "邵", "孟",
    "龙", "万", "段", "雷", "钱", "汤", "尹", "黎", "易", "常", "武", "乔", "贺", "赖", "龚", "文", "庞",
    "樊", "兰", "殷", "施", "陶", "洪", "翟", "安", "颜", "倪", "严", "牛", "温", "芦", "季", "俞", "章",
    "鲁", "葛", "伍", "韦", "申", "尤", "毕", "聂", "丛", "焦", "向", "柳", "邢", "路", "岳", "齐", "梅",
    "莫", "庄", "辛", "管", "祝", "左", "涂", "谷", "祁", "时", "舒", "耿", "牟", "卜", "詹", "关", "苗",
    "凌", "费", "纪", "靳", "盛", "童", "欧", "甄", "项", "曲", "成", "游", "阳", "裴", "席", "卫", "查",
    "屈", "鲍", "位", "覃", "霍", "翁", "隋", "植", "甘", "景", "薄", "单", "包", "司", "柏", "宁", "柯",
    "阮", "桂", "闵", "解", "强", "柴", "华", "车", "冉", "房", "边", "辜", "吉", "饶", "刁", "瞿", "戚",
    "丘", "古", "米", "池", "滕", "晋", "苑", "邬", "臧", "畅", "宫", "来", "嵺", "苟", "全", "褚", "廉",
    "简", "娄", "盖", "符", "奚", "木", "穆", "党", "燕", "郎", "邸", "冀", "谈", "姬", "屠", "连", "郜",
    "晏", "栾", "郁", "商", "蒙", "计", "喻", "揭", "窦", "迟", "宇", "敖", "糜", "鄢", "冷", "卓", "花",
    "仇", "艾", "蓝", "都", "巩", "稽", "井", "练", "仲", "乐", "虞", "卞", "封", "竺", "冼", "原", "官",
    "衣", "楚", "佟", "栗", "匡", "宗", "应", "台", "巫", "鞠", "僧", "桑", "荆", "谌", "银", "扬", "明",
    "沙", "薄", "伏", "岑", "习", "胥", "保", "和", "蔺",
];
