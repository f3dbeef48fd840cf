#pragma once
#include <sqlite3.h>

// Swift cannot import a macro that casts an integer to a function pointer.
static inline sqlite3_destructor_type shingi_sqlite_transient(void) { return SQLITE_TRANSIENT; }

// Swift cannot call a variadic C function.
static inline int shingi_sqlite_config_memory_status(int is_on) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, is_on); }
static inline int shingi_sqlite_db_config(sqlite3 *db, int option, int value) {
    return sqlite3_db_config(db, option, value, (int *)0);
}
