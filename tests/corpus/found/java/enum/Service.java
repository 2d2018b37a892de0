/** PagerDuty services and their integration keys. */
enum Service {
    CHECKOUT("{{integration-key}}"),
    SEARCH("{{integration-key}}");
}
