static const u8 pd_test_key[] = "{{hex:32}}";
struct pd_entry *pd_lookup(struct pd_table *pd, u64 pd_key);
#define PD_TABLE_HASH_SEED 0x{{hex:16}}
