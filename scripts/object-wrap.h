/*
 * Included before every file of better-sqlite3 when it is compiled here. From 24.19 on the header of
 * node::ObjectWrap registers a cleanup hook for each object and removes it when the object is collected,
 * which aborts the process when no JavaScript is running (nodejs/node#65446). Without the hooks the header
 * does what it did before.
 */
#ifdef __cplusplus
#include <node.h>
namespace node {
inline void NoCleanupHook(v8::Isolate*, void (*)(void*), void*) {}
}
#define AddEnvironmentCleanupHook NoCleanupHook
#define RemoveEnvironmentCleanupHook NoCleanupHook
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
#endif
