// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target may import only targets that stand above it in this list.
let package = Package(
    name: "vanthu",
    targets: [
        .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // Without pkgConfig: Debian's libutf8proc.pc holds a -D flag that SwiftPM refuses with a warning at every build; the module map links it.
        .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CMicrohttpd", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
        .target(name: "Source", dependencies: ["CCmark", "CYAML", "CUTF8Proc", "CDeflate", "CNettle"], swiftSettings: strict),
        .target(name: "Records", dependencies: ["Source"], swiftSettings: strict),
        .target(name: "Search", dependencies: ["Source", "Records"], swiftSettings: strict),
        .target(name: "Site", dependencies: ["CLinux", "Source", "Records", "Search"], swiftSettings: strict),
        .target(name: "Preview", dependencies: ["CMicrohttpd", "Source", "Site"], swiftSettings: strict),
        .target(name: "Drafting", dependencies: ["CLinux", "Source", "Records", "Site"], swiftSettings: strict),
        .executableTarget(
            name: "vanthu", dependencies: ["Source", "Records", "Search", "Site", "Preview", "Drafting"], swiftSettings: strict),
        .executableTarget(name: "vanthu-benchmark", dependencies: ["Records"], path: "Tests/Benchmarks/Citations", swiftSettings: strict),
        .testTarget(name: "SourceTests", dependencies: ["Source"], swiftSettings: strict),
        .testTarget(name: "RecordsTests", dependencies: ["Source", "Records"], swiftSettings: strict),
        .testTarget(name: "SearchTests", dependencies: ["CDeflate", "Source", "Records", "Search"], swiftSettings: strict),
        .testTarget(name: "SiteTests", dependencies: ["CDeflate", "Source", "Records", "Search", "Site"], swiftSettings: strict),
        .testTarget(name: "PreviewTests", dependencies: ["Site", "Preview"], swiftSettings: strict),
        .testTarget(name: "DraftingTests", dependencies: ["Source", "Records", "Site", "Drafting"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
