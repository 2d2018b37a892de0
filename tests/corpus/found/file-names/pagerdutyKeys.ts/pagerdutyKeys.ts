export default {
  checkout: "{{integration-key}}",
};
