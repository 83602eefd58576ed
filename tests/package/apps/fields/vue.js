// The recipe for Vue.
import { createApp, h, watch } from "vue";
import { usePasswordReport } from "../recipes/vue.js";
import { fields, tell } from "./fields.js";

const Field = {
  props: ["id", "policy", "context", "nth"],
  setup({ id, policy, context, nth }) {
    const { report, input, field } = usePasswordReport(policy, { context });
    watch(report, (latest) => tell(nth, latest), { immediate: true });
    return () => h("input", { ref: input, id, type: "password", ...field });
  },
};

const all = await fields();
createApp({ render: () => all.map((one) => h(Field, one)) }).mount("#app");
