// A new customer: what matters first on top, the rest folded. Esc leaves and keeps what was typed.
import { AutoComplete, Button, Form, Input, Select } from "antd";
import { Fragment, useEffect } from "react";
import { type CustomerId, type DuplicateDraft, type Profile, useWrite } from "../../bridge";
import { type AddFormProps, Fold, FormDrawer } from "../../frame";
import { useWords } from "../../words";
import { LikeCustomers } from "../duplicates/like";
import { useFields } from "../fields/api";
import { ValueInput } from "../fields/value-input";
import { useTiers } from "../tiers/api";
import { createCustomer } from "./api";
import { PasteBox } from "./paste-box";
import { blankProfile, type FieldName, fieldWord, formFields, type OwnField } from "./profile-fields";
import { useWordOptions } from "./words";

/** The form's values by field name; custom fields as `custom:17`. */
type Values = Partial<Record<FieldName, string | string[] | null>>;

/** What was typed and not saved. */
let draft: Values = {};

/** The control of a field; the form gives it its value. */
function Control({
  field,
  ...given
}: {
  field: OwnField;
  value?: string;
  onChange?: (text: string) => void;
}) {
  const tiers = useTiers();
  const offered = useWordOptions(field.words);
  const testId = `new-${field.key}`;
  if (field.kind === "tier") {
    const options = tiers.map((tier) => ({ value: tier.id, label: tier.name }));
    return <Select {...given} allowClear options={options} data-testid={testId} />;
  }
  if (field.kind === "lines") {
    const onChange = given.onChange;
    return (
      <Input.TextArea
        {...given}
        onChange={(event) => onChange?.(event.target.value)}
        autoSize={{ minRows: 2, maxRows: 6 }}
        data-testid={testId}
      />
    );
  }
  if (field.words) {
    return (
      <AutoComplete
        {...given}
        defaultActiveFirstOption={false}
        options={offered}
        showSearch={{ filterOption: (text, option) => option?.value.includes(text.trim()) ?? false }}
        data-testid={testId}
      />
    );
  }
  const onChange = given.onChange;
  return (
    <Input
      {...given}
      onChange={(event) => onChange?.(event.target.value)}
      {...(field.key === "phone" ? { inputMode: "tel" } : {})}
      data-testid={testId}
    />
  );
}

function Tags(given: { value?: string[]; onChange?: (tags: string[]) => void }) {
  const offered = useWordOptions("tag");
  return (
    <Select
      {...given}
      mode="tags"
      suffixIcon={null}
      options={offered}
      tokenSeparators={[",", "，", "、", ";", "；"]}
      data-testid="new-tags"
    />
  );
}

function FieldItem({ field }: { field: OwnField }) {
  const words = useWords();
  const isName = field.key === "name";
  return (
    <Form.Item
      name={field.key}
      label={words.text(fieldWord(field.key))}
      extra={field.key === "birthday" ? words.text("customers-birthday-hint") : undefined}
      validateTrigger="onBlur"
      rules={isName ? [{ required: true, whitespace: true, message: words.text("app-required") }] : []}
    >
      {field.kind === "tags" ? <Tags /> : <Control field={field} />}
    </Form.Item>
  );
}

function MoreFields() {
  const custom = useFields();
  return (
    <>
      {formFields(false).map((field) => (
        <FieldItem key={field.key} field={field} />
      ))}
      {custom.map((field) => (
        <Form.Item key={field.id} name={`custom:${field.id}`} label={field.name}>
          <ValueInput field={field} testId={`new-custom:${field.id}`} />
        </Form.Item>
      ))}
    </>
  );
}

function profileOf(values: Values): Profile {
  const { tier, tags, ...rest } = values;
  const given = Object.entries(rest).filter(([, value]) => typeof value === "string");
  const isCustom = ([key]: [string, unknown]) => key.startsWith("custom:");
  return {
    ...blankProfile,
    ...Object.fromEntries(given.filter((entry) => !isCustom(entry))),
    tier_id: typeof tier === "string" ? tier : null,
    tags: Array.isArray(tags) ? tags : [],
    custom: Object.fromEntries(
      given.filter(isCustom).map(([key, value]) => [key.slice("custom:".length), String(value)]),
    ),
  };
}

/** What a customer being typed may be recognised by. */
function draftOf(values: Values | undefined): DuplicateDraft {
  const { name, phone, more_phones, email, wechat, company, external_id } = profileOf(values ?? {});
  return { name, phone, more_phones, email, wechat, company, external_id };
}

/** Who is there already, under the fields that say so. */
function Like({ onOpen }: { onOpen: (id: CustomerId) => void }) {
  const values = Form.useWatch<Values>([], Form.useFormInstance<Values>());
  return <LikeCustomers draft={draftOf(values)} onOpen={onOpen} />;
}

export function NewCustomer({ open, onClose, onOpen }: AddFormProps) {
  const words = useWords();
  const [form] = Form.useForm<Values>();
  const create = useWrite(createCustomer, {
    onRefused: (error) => {
      const name = error.params.key as FieldName | undefined;
      if (name === undefined || form.getFieldInstance(name) === undefined) return false;
      form.setFields([{ name, errors: [words.error(error)] }]);
      return true;
    },
  });
  // The form outlives the drawer's content, so each opening begins with the draft and nothing else.
  useEffect(() => {
    if (open) {
      form.resetFields();
      form.setFieldsValue(draft);
    }
  }, [open, form]);
  const save = async (values: Values) => {
    const created = await create.run(profileOf(values));
    if (!created) return;
    draft = {};
    form.resetFields();
    onOpen(created.value);
  };
  const fill = (changes: Values) => {
    form.setFieldsValue(changes);
    // What was missed when the field was left is there now.
    form.setFields(Object.keys(changes).map((name) => ({ name: name as FieldName, errors: [] })));
    draft = form.getFieldsValue(true);
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
        onValuesChange={(_, values) => {
          draft = values;
        }}
        onFinish={save}
      >
        <PasteBox values={() => form.getFieldsValue(true)} onFill={fill} />
        {formFields(true).map((field) => (
          <Fragment key={field.key}>
            <FieldItem field={field} />
            {field.key === "phone" && <Like onOpen={onOpen} />}
          </Fragment>
        ))}
        <Fold label={words.text("customers-new-more")} testId="new-more">
          <MoreFields />
        </Fold>
      </Form>
    </FormDrawer>
  );
}
