// The demonstration: who changes a password in each language, and under which presets.
// The first preset is the one of the language's flow.
export const flows = {
  nl: {
    presets: ["superoffice"],
    password: "Kaneel-ligt-7-orgels-ver",
    user: {
      user_name: "sdevries",
      email: "s.devries@voorbeeld.example",
      names: ["Sanne", "de Vries"],
      organisation: "Voorbeeld BV",
    },
  },
  sv: {
    presets: ["superoffice-onsite", "workplace-access-code"],
    password: "Blåbär-9-tofsar-i-dimman",
    user: {
      user_name: "elin.lindqvist",
      email: "elin.lindqvist@foretaget.example",
      names: ["Elin", "Lindqvist"],
      organisation: "Företaget AB",
    },
  },
  ru: {
    presets: ["amocrm"],
    password: "Скрипка-пьёт-7-облаков",
    user: {
      user_name: "n.ivanova",
      email: "n.ivanova@kompaniya.example",
      names: ["Наталья", "Иванова"],
      organisation: "ООО «Компания»",
    },
  },
  zh: {
    presets: ["crm-zh"],
    password: "Hupo-7-dukou-zhuma-Xing",
    user: {
      user_name: "wangwei",
      email: "wangwei@gongsi.example",
      names: ["王伟"],
      organisation: "晨光科技有限公司",
    },
  },
  en: {
    presets: ["nist-63b-4", "owasp-asvs-5-l1"],
    password: "Copper-7-harbours-adrift",
    user: {
      user_name: "jmorgan",
      email: "j.morgan@company.example",
      names: ["Jordan", "Morgan"],
      organisation: "Company Ltd",
    },
  },
};
