#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>

static void *microhttpd_keep_target(void *context, const char *target, struct MHD_Connection *connection) {
    (void)context;
    (void)connection;
    return strdup(target);
}

static void microhttpd_drop_target(void *context, struct MHD_Connection *connection, void **target, enum MHD_RequestTerminationCode code) {
    (void)context;
    (void)connection;
    (void)code;
    free(*target);
    *target = NULL;
}

/* MHD_start_daemon is variadic. The handler finds the target of a request, as the client wrote it, in its last argument. */
static inline struct MHD_Daemon *microhttpd_start(int listening, MHD_AccessHandlerCallback handler, void *context, unsigned int idle_seconds) {
    return MHD_start_daemon(
        MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handler, context,
        MHD_OPTION_LISTEN_SOCKET, (MHD_socket)listening, MHD_OPTION_URI_LOG_CALLBACK, microhttpd_keep_target, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, microhttpd_drop_target, NULL, MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds, MHD_OPTION_END);
}

/* Macros of the kind (uint64_t)-1 are not seen by Swift. */
static inline struct MHD_Response *microhttpd_stream(MHD_ContentReaderCallback reader, void *context, MHD_ContentReaderFreeCallback release) {
    return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 4096, reader, context, release);
}

static inline ssize_t microhttpd_end_of_stream(void) { return MHD_CONTENT_READER_END_OF_STREAM; }
