package gatehouse.console.database;

import java.io.IOException;
import java.sql.SQLException;

/** Work on a database that is done as a whole or not at all. */
@FunctionalInterface
public interface TransactionWork<T> {
    /** Does it; where it throws, all of it is taken back. */
    T run() throws SQLException, IOException;
}
