// One tier, new or changed: its name and colour, and what it promises.
import { Button, Form, Input, InputNumber } from "antd";
import { useEffect } from "react";
import { type NewTier, type TierLook, useWrite } from "../../bridge";
import { FormDrawer } from "../../frame";
import { useWords } from "../../words";
import styles from "../settings/shape.module.css";
import { createTier, updateTier, useTiers } from "./api";
import { LookTag } from "./tier-tag";

const LOOKS: readonly TierLook[] = ["gold", "teal", "blue", "purple", "red", "green", "grey", "outline"];

const BLANK: NewTier = {
  name: "",
  look: "blue",
  policy: "",
  contact_days: 0,
  response_hours: 0,
  verify_days: 0,
};

/** The fields of the form by what an error calls them. */
const PLACES: Readonly<Record<string, keyof NewTier>> = { tier_name: "name", policy: "policy" };

function Looks({
  value,
  onChange,
  name,
}: {
  value?: TierLook;
  onChange?: (look: TierLook) => void;
  name: string;
}) {
  const words = useWords();
  return (
    <div className={styles.looks} role="radiogroup" aria-label={words.text("field-tier-look")}>
      {LOOKS.map((look) => (
        <button
          key={look}
          type="button"
          role="radio"
          className={styles.look}
          aria-checked={look === value}
          aria-label={words.text(`tiers-look-${look}`)}
          title={words.text(`tiers-look-${look}`)}
          onClick={() => onChange?.(look)}
          data-testid={`tier-look-${look}`}
        >
          <LookTag look={look} name={name || words.text(`tiers-look-${look}`)} />
        </button>
      ))}
    </div>
  );
}

function Every(props: { name: keyof NewTier; unit: string }) {
  const words = useWords();
  const id = props.name.replaceAll("_", "-");
  return (
    <Form.Item
      name={props.name}
      label={words.text(`field-${id}`)}
      extra={words.text(`tiers-${id}-note`)}
      getValueProps={(value: number) => ({ value: value || null })}
    >
      <InputNumber
        min={0}
        precision={0}
        style={{ width: 180 }}
        suffix={words.text(props.unit)}
        data-testid={`tier-${props.name}`}
      />
    </Form.Item>
  );
}

export function TierForm({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const words = useWords();
  const [form] = Form.useForm<NewTier>();
  const stored = useTiers().find((tier) => tier.id === id);
  const isOpen = id !== undefined && (id === "new" || stored !== undefined);
  const name = Form.useWatch("name", form) ?? "";
  const save = useWrite((tier: NewTier) => (stored ? updateTier(stored.id, tier) : createTier(tier)), {
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
  const finish = async (values: NewTier) => {
    const whole = (count: number | null | undefined) => count ?? 0;
    const tier = {
      ...BLANK,
      ...values,
      contact_days: whole(values.contact_days),
      response_hours: whole(values.response_hours),
      verify_days: whole(values.verify_days),
    };
    if (await save.run(tier)) onClose();
  };
  return (
    <FormDrawer
      open={isOpen}
      onClose={onClose}
      title={words.text(stored ? "tiers-edit" : "tiers-new")}
      first="tier_name"
      testId="tier-form"
      footer={
        <Button type="primary" htmlType="submit" form="tier" loading={save.busy} data-testid="tier-save">
          {words.text("app-save")}
        </Button>
      }
    >
      <Form<NewTier> id="tier" name="tier" form={form} layout="vertical" onFinish={finish}>
        <Form.Item
          name="name"
          label={words.text("field-tier-name")}
          rules={[{ required: true, whitespace: true, message: words.text("app-required") }]}
        >
          <Input maxLength={40} data-testid="tier-name" />
        </Form.Item>
        <Form.Item name="look" label={words.text("field-tier-look")}>
          <Looks name={name} />
        </Form.Item>
        <Form.Item name="policy" label={words.text("field-policy")} extra={words.text("tiers-policy-note")}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} data-testid="tier-policy" />
        </Form.Item>
        <Every name="contact_days" unit="tiers-days" />
        <Every name="response_hours" unit="tiers-hours" />
        <Every name="verify_days" unit="tiers-days" />
      </Form>
    </FormDrawer>
  );
}
