/* pager key */
if( db && 0==(db->flags & SQLITE_NoCkptOnClose) ) pager_key = db->flags;
#if PAGER_CKPT_KEY == SQLITE_CkptFullFSync
