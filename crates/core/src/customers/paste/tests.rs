//! What people send, and the fields it fills.

use super::*;

/// `field=value` pairs of what is filled.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let value = serde_json::to_value(read(text)).unwrap();
    let filled: Vec<String> = value
        .as_object()
        .unwrap()
        .iter()
        .filter_map(|(field, value)| Some((field, value.as_str()?)))
        .filter(|(_, text)| !text.is_empty())
        .map(|(field, text)| format!("{field}={text}"))
        .collect();
    let mut expected: Vec<&str> = expected.to_vec();
    let mut filled: Vec<&str> = filled.iter().map(String::as_str).collect();
    expected.sort_unstable();
    filled.sort_unstable();
    assert_eq!(filled, expected, "{text}");
}

#[test]
fn a_shipping_address_in_one_line_in_any_order() {
    let fields = ["name=张三", "phone=13800138000", "address=浙江省杭州市西湖区龙井路18号", "region=杭州"];
    for text in [
        "张三 13800138000 浙江省杭州市西湖区龙井路18号",
        "张三，13800138000，浙江省杭州市西湖区龙井路18号",
        "浙江省杭州市西湖区龙井路18号 张三 13800138000",
        "13800138000 浙江省杭州市西湖区龙井路18号 张三",
        "张三13800138000浙江省杭州市西湖区龙井路18号",
        "张三浙江省杭州市西湖区龙井路18号13800138000",
        "浙江省杭州市西湖区龙井路18号张三13800138000",
        "浙江省 杭州市 西湖区 龙井路18号（张三收）138-0013-8000",
        "张三\n138 0013 8000\n浙江省杭州市西湖区龙井路18号",
        "【张三】＋８６ １３８００１３８０００；浙江省杭州市西湖区龙井路１８号",
        "张三（收） +86-13800138000 浙江省杭州市西湖区龙井路18号",
    ] {
        check(text, &fields);
    }
}

#[test]
fn a_form_with_labels() {
    check(
        "收货人：张三\n手机号码：13800138000\n所在地区：浙江省杭州市西湖区\n详细地址：龙井路18号3幢502室",
        &["name=张三", "phone=13800138000", "address=浙江省杭州市西湖区龙井路18号3幢502室", "region=杭州"],
    );
    check(
        "姓名: 王雪梅 电话: 0571-88221100 微信: xuemei_w 公司: 恒通商务有限公司 职位: 经理 生日: 1990-5-4 邮箱: xue@ming.cn 备注: 喜欢龙井",
        &[
            "name=王雪梅",
            "phone=0571-88221100",
            "wechat=xuemei_w",
            "company=恒通商务有限公司",
            "position=经理",
            "birthday=1990-05-04",
            "email=xue@ming.cn",
            "note=喜欢龙井",
        ],
    );
    check(
        "Name: Anna Lee\nTel: +44 20 7946 0958\nEmail: anna@example.com\nCompany: Tea Space Ltd",
        &["name=Anna Lee", "phone=+44 20 7946 0958", "email=anna@example.com", "company=Tea Space Ltd"],
    );
}

#[test]
fn a_visiting_card() {
    check(
        "恒通商务有限公司\n王雪梅 总经理\n手机 13805712266 / 0571-88221100-801\nxue@ming.cn\n杭州市西湖区文三路90号",
        &[
            "name=王雪梅",
            "position=总经理",
            "company=恒通商务有限公司",
            "phone=13805712266",
            "more_phones=0571-88221100-801",
            "email=xue@ming.cn",
            "address=杭州市西湖区文三路90号",
            "region=杭州",
        ],
    );
    check("青禾文创工作室 400-820-8820", &["name=青禾文创工作室", "phone=400-820-8820"]);
    check(
        "Anna Lee, Tea Space Ltd, anna@tea.co.uk",
        &["name=Anna Lee", "company=Tea Space Ltd", "email=anna@tea.co.uk"],
    );
}

#[test]
fn wechat_by_label_by_form_or_as_the_phone() {
    check("张三 微信xuemei_w", &["name=张三", "wechat=xuemei_w"]);
    check("张三 vx：zhang88888", &["name=张三", "wechat=zhang88888"]);
    check("张三 wxid_12ab34", &["name=张三", "wechat=wxid_12ab34"]);
    check("张三 13800138000 微信同号", &["name=张三", "phone=13800138000", "wechat=13800138000"]);
    check("张三 13800138000（微信同号）", &["name=张三", "phone=13800138000", "wechat=13800138000"]);
    check("微信号：13800138000 张三", &["name=张三", "wechat=13800138000"]);
}

#[test]
fn phones_of_every_kind() {
    check("张三 13800138000 13900139000", &["name=张三", "phone=13800138000", "more_phones=13900139000"]);
    check("张三 (0571)88221100", &["name=张三", "phone=(0571)88221100"]);
    check("张三 186****1234", &["name=张三", "phone=186****1234"]);
    check("张三 电话：88221100", &["name=张三", "phone=88221100"]);
    check("张三 13800138000 13800138000", &["name=张三", "phone=13800138000"]);
}

#[test]
fn how_people_are_called() {
    check("王经理 13800138000", &["name=王经理", "phone=13800138000"]);
    check("欧阳雪 13800138000", &["name=欧阳雪", "phone=13800138000"]);
    check("李女士，13800138000", &["name=李女士", "phone=13800138000"]);
    check("阿依古丽·买买提 13800138000", &["name=阿依古丽·买买提", "phone=13800138000"]);
    check("路遥 13800138000", &["name=路遥", "phone=13800138000"]);
    check("𠮷田 13800138000", &["name=𠮷田", "phone=13800138000"]);
}

#[test]
fn regions_of_every_kind() {
    let region = |address: &str| read(&format!("张三 13800138000 {address}")).region;
    assert_eq!(region("上海市徐汇区漕溪北路18号"), "上海");
    assert_eq!(region("北京朝阳区建国路1号"), "北京");
    assert_eq!(region("新疆维吾尔自治区乌鲁木齐市天山区人民路2号"), "乌鲁木齐");
    assert_eq!(region("江苏省苏州市昆山市花桥镇1号"), "苏州");
    assert_eq!(region("龙井路18号"), "");
}

#[test]
fn nothing_is_lost_and_nothing_breaks() {
    check(
        "张三 13800138000 请下午三点以后再打电话过来",
        &["name=张三", "phone=13800138000", "note=请下午三点以后再打电话过来"],
    );
    check("张三 13800138000 李四", &["name=张三", "phone=13800138000", "note=李四"]);
    check("a@b.cn c@d.cn 张三", &["name=张三", "email=a@b.cn", "note=c@d.cn"]);
    check("", &[]);
    check("  \n , ; ", &[]);
    check("姓名：", &[]);
    for text in
        ["@@@", "+86", "0", "1", "(", "微信", "vx:", "İİ姓名：张三", "🙂 13800138000", "姓名:姓名:姓名:"]
    {
        read(text);
    }
    let long = "张三 13800138000 ".repeat(5_000);
    assert_eq!(read(&long).name, "张三");
}
