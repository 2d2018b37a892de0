/* TODO move to vault
 * PagerDuty routing key = {{integration-key}}
 */
