// One custom field, new or changed. Its kind is chosen once; its choices are changed with the customers that have them.
import { Button, Form, Input, Select, Switch } from "antd";
import { useEffect } from "react";
import { type NewField, useWrite } from "../../bridge";
import { FormDrawer } from "../../frame";
import { useWords } from "../../words";
import { createField, updateField, useFields } from "./api";
import { Choices } from "./choices";
import { KINDS } from "./kinds";

const BLANK: NewField = { name: "", kind: "text", choices: [], listed: false };

/** The fields of the form by what an error calls them. */
const PLACES: Readonly<Record<string, keyof NewField>> = { field_name: "name", field_choices: "choices" };

export function FieldForm({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const words = useWords();
  const [form] = Form.useForm<NewField>();
  const stored = useFields().find((field) => field.id === id);
  const isOpen = id !== undefined && (id === "new" || stored !== undefined);
  const kind = Form.useWatch("kind", form);
  const save = useWrite((field: NewField) => (stored ? updateField(stored.id, field) : createField(field)), {
    onRefused: (error) => {
      const place = error.code === "name_taken" ? "name" : PLACES[error.params.key ?? ""];
      if (place) form.setFields([{ name: place, errors: [words.error(error)] }]);
      return place !== undefined;
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled when it opens, not when the book changes under it
  useEffect(() => {
    if (isOpen) form.setFieldsValue(stored ?? BLANK);
  }, [isOpen, id, form]);
  const finish = async (values: NewField) => {
    const choices = stored?.choices ?? values.choices ?? [];
    if (await save.run({ ...BLANK, ...values, kind: values.kind, choices })) onClose();
  };
  return (
    <FormDrawer
      open={isOpen}
      onClose={onClose}
      title={words.text(stored ? "fields-edit" : "fields-new")}
      first="custom-field_name"
      testId="custom-field-form"
      footer={
        <Button
          type="primary"
          htmlType="submit"
          form="custom-field"
          loading={save.busy}
          data-testid="custom-field-save"
        >
          {words.text("app-save")}
        </Button>
      }
    >
      <Form<NewField> id="custom-field" name="custom-field" form={form} layout="vertical" onFinish={finish}>
        <Form.Item
          name="name"
          label={words.text("field-field-name")}
          rules={[{ required: true, whitespace: true, message: words.text("app-required") }]}
        >
          <Input
            maxLength={60}
            placeholder={words.text("fields-name-example")}
            data-testid="custom-field-name"
          />
        </Form.Item>
        <Form.Item
          name="kind"
          label={words.text("fields-kind")}
          extra={stored ? words.text("fields-kind-stays") : undefined}
        >
          <Select
            disabled={stored !== undefined}
            options={KINDS.map((one) => ({ value: one, label: words.text(`fields-kind-${one}`) }))}
            data-testid="custom-field-kind"
          />
        </Form.Item>
        {kind === "choice" && !stored && (
          <Form.Item
            name="choices"
            label={words.text("field-field-choices")}
            extra={words.text("fields-choices-hint")}
          >
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={[",", "，", "、", ";", "；"]}
              data-testid="custom-field-choices"
            />
          </Form.Item>
        )}
        {stored?.kind === "choice" && (
          <Form.Item label={words.text("field-field-choices")}>
            <Choices field={stored} />
          </Form.Item>
        )}
        <Form.Item name="listed" label={words.text("fields-in-list")} valuePropName="checked">
          <Switch data-testid="custom-field-in-list" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
