// A new customer: what matters first on top, the rest folded. Esc leaves and keeps what was typed.
import { Button, Form, Input, Select } from "antd";
import { type Profile, useWrite } from "../../bridge";
import { type AddFormProps, Fold, FormDrawer } from "../../frame";
import { useWords } from "../../words";
import { useTiers } from "../tiers/api";
import { blankProfile, createCustomer } from "./api";

type Values = Partial<Profile>;

/** What was typed and not saved. */
let draft: Values = {};

const FOLDED: readonly (keyof Profile)[] = [
  "company",
  "position",
  "wechat",
  "email",
  "address",
  "birthday",
  "industry",
  "size",
  "source",
  "external_id",
  "preferred_channel",
];
const BLOCKS: readonly (keyof Profile)[] = ["more_phones", "preferences", "note"];

function MoreFields() {
  const words = useWords();
  const label = (field: string) => words.text(`field-${field.replaceAll("_", "-")}`);
  return (
    <>
      {FOLDED.map((field) => (
        <Form.Item
          key={field}
          name={field}
          label={label(field)}
          extra={field === "birthday" ? words.text("customers-birthday-hint") : undefined}
        >
          <Input data-testid={`new-${field}`} />
        </Form.Item>
      ))}
      <Form.Item name="tags" label={label("tags")}>
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={[",", "，", "、"]}
          data-testid="new-tags"
        />
      </Form.Item>
      {BLOCKS.map((field) => (
        <Form.Item key={field} name={field} label={label(field)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} data-testid={`new-${field}`} />
        </Form.Item>
      ))}
    </>
  );
}

function FirstFields() {
  const words = useWords();
  const tiers = useTiers();
  return (
    <>
      <Form.Item
        name="name"
        label={words.text("field-name")}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, message: words.text("app-required") }]}
      >
        <Input placeholder={words.text("customers-name-example")} data-testid="new-name" />
      </Form.Item>
      <Form.Item name="phone" label={words.text("field-phone")}>
        <Input inputMode="tel" data-testid="new-phone" />
      </Form.Item>
      <Form.Item name="tier_id" label={words.text("field-tier")}>
        <Select
          allowClear
          options={tiers.map((tier) => ({ value: tier.id, label: tier.name }))}
          data-testid="new-tier"
        />
      </Form.Item>
      <Form.Item name="region" label={words.text("field-region")}>
        <Input data-testid="new-region" />
      </Form.Item>
    </>
  );
}

function profileOf(values: Values): Profile {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return { ...blankProfile, ...Object.fromEntries(given) };
}

export function NewCustomer({ open, onClose, onOpen }: AddFormProps) {
  const words = useWords();
  const [form] = Form.useForm<Values>();
  const create = useWrite(createCustomer, {
    onRefused: (error) => {
      const { field } = error.params;
      if (!field || !(field in blankProfile)) return false;
      form.setFields([{ name: field as keyof Profile, errors: [words.error(error)] }]);
      return true;
    },
  });
  const save = async (values: Values) => {
    const created = await create.run(profileOf(values));
    if (!created) return;
    draft = {};
    // The form's own store outlives the drawer: what it holds would be the next customer's.
    form.setFieldsValue(Object.fromEntries(Object.keys(blankProfile).map((field) => [field, undefined])));
    onOpen(created.value);
  };
  return (
    <FormDrawer
      open={open}
      onClose={onClose}
      title={words.text("customers-new")}
      first="new-customer_name"
      testId="new-customer"
      footer={
        <Button
          type="primary"
          htmlType="submit"
          form="new-customer"
          loading={create.busy}
          data-testid="new-customer-save"
        >
          {words.text("app-save")}
        </Button>
      }
    >
      <Form<Values>
        id="new-customer"
        name="new-customer"
        form={form}
        layout="vertical"
        initialValues={draft}
        onValuesChange={(_, values) => {
          draft = values;
        }}
        onFinish={save}
      >
        <FirstFields />
        <Fold label={words.text("customers-new-more")} testId="new-more">
          <MoreFields />
        </Fold>
      </Form>
    </FormDrawer>
  );
}
