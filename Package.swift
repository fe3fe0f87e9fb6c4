// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Where builds spend their time, as `script/profile` recorded it: the compiler inlines and lays out by it, which saves a twentieth of
/// the time of a build. What was written since is compiled as if there were no record. Older compilers know no such thing.
#if compiler(>=6.3)
  let record = Context.environment["KHEO_PROFILE_INTO"]
  let profiled =
    record.map { ["-ir-profile-generate=\($0)"] }
    ?? ["-ir-profile-use=\(Context.packageDirectory)/Benchmarks/kheo.profdata"]
  let recorder: [LinkerSetting] =
    record == nil ? [] : [.unsafeFlags(["-Xclang-linker", "-fprofile-generate"], .when(configuration: .release))]
#else
  let profiled: [String] = []
  let recorder: [LinkerSetting] = []
#endif

/// The rooms call each other for every word and every link: optimizing across them saves a tenth of the time of a build. No flag
/// of SwiftPM's own asks for it.
let optimized: [SwiftSetting] = [
  .unsafeFlags(
    ["-cross-module-optimization"] + profiled.flatMap { ["-Xfrontend", $0] },
    .when(configuration: .release)
  )
]

/// What Foundation's archives are made of. URLSession, to which FlyingFox refers, would want libcurl too: see Sources/CNoCurl.
let partsOfFoundation = [
  "_CFURLSessionInterface", "CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections", "stdc++",
]

/// Swift's own libraries become part of the program: every retain, release and array is then called directly, which saves a tenth of
/// the time of a build, and there is half as much to load before an edit is built. LLD comes with Swift, and is silent about
/// functions of Foundation that the system's linker warns of.
let selfContained: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], .when(configuration: .release))]
  + partsOfFoundation.map { .linkedLibrary($0, .when(configuration: .release)) }

/// A room of the house: a library target of this package. Arrows point down only; see docs/architecture.md. It names every room that
/// it imports, those included that it would get through others: SwiftPM compiles anew only what names what changed.
func room(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + optimized)
}

func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let flyingFox = Target.Dependency.product(name: "FlyingFox", package: "FlyingFox")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")

let package = Package(
  name: "kheo",
  products: [.executable(name: "kheo", targets: ["kheo"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    // Used by tests only, as oracles.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "kheo",
      dependencies: [
        "BulletinPreview", "BulletinBuild", "BulletinEditions", "BulletinRender", "BulletinReports", "BulletinSite",
        "BulletinTemplates", "BulletinContent", "BulletinCore", "CMimalloc", "CNoCurl", "CLinux", argumentParser,
        systemPackage,
      ],
      swiftSettings: strict + optimized,
      linkerSettings: selfContained + recorder
    ),
    room(
      "BulletinPreview",
      uses: ["BulletinBuild", "BulletinSite", "BulletinCore", systemPackage, flyingFox, flyingSocks, "CQREncode"]
    ),
    room(
      "BulletinBuild",
      uses: [
        "BulletinRender", "BulletinFeeds", "BulletinSearch", "BulletinEditions", "BulletinReports", "BulletinSite",
        "BulletinContent", "BulletinMarkdown", "BulletinTemplates", "BulletinCore", systemPackage, "CLinux", "CXXHash",
      ]
    ),
    room(
      "BulletinRender",
      uses: [
        "BulletinReports", "BulletinSite", "BulletinContent", "BulletinMarkdown", "BulletinTemplates", "BulletinCore",
      ]
    ),
    room("BulletinReports", uses: ["BulletinSite", "BulletinContent", "BulletinCore", "CXlsxWriter", "CLinux"]),
    room("BulletinFeeds", uses: ["BulletinSite", "BulletinContent", "BulletinMarkdown", "BulletinCore"]),
    room("BulletinSearch", uses: ["BulletinSite", "BulletinContent", "BulletinMarkdown", "BulletinCore"]),
    room(
      "BulletinEditions",
      uses: ["BulletinSite", "BulletinContent", "BulletinMarkdown", "BulletinCore", "CZlib", "CNettle"]
    ),
    room("BulletinSite", uses: ["BulletinContent", "BulletinMarkdown", "BulletinCore"]),
    room("BulletinContent", uses: ["BulletinCore", yams]),
    room("BulletinMarkdown", uses: ["BulletinCore", "CCMarkGFM"]),
    room("BulletinTemplates", uses: ["BulletinCore"]),
    room("BulletinCore"),
    .target(name: "CNoCurl"),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),

    // What several test targets share: seeded numbers, marked sources, small records and sites.
    .target(
      name: "BulletinTestSupport",
      dependencies: [
        "BulletinBuild", "BulletinSite", "BulletinContent", "BulletinMarkdown", "BulletinCore", systemPackage,
      ],
      path: "Tests/BulletinTestSupport",
      swiftSettings: strict
    ),
    // Measures `kheo build`; knows nothing of the rooms.
    .executableTarget(
      name: "kheo-bench",
      dependencies: [argumentParser],
      path: "Benchmarks/kheo-bench",
      swiftSettings: strict
    ),

    tests("BulletinCoreTests", of: ["BulletinCore", "BulletinTestSupport"]),
    tests("BulletinContentTests", of: ["BulletinContent", "BulletinCore", "BulletinTestSupport", swiftCSV]),
    tests(
      "BulletinSiteTests",
      of: ["BulletinSite", "BulletinContent", "BulletinMarkdown", "BulletinCore", "BulletinTestSupport"]
    ),
    tests(
      "BulletinFeedsTests",
      of: ["BulletinFeeds", "BulletinSite", "BulletinContent", "BulletinCore", "BulletinTestSupport"]
    ),
    tests(
      "BulletinSearchTests",
      of: ["BulletinSearch", "BulletinSite", "BulletinContent", "BulletinCore", "BulletinTestSupport"]
    ),
    tests(
      "BulletinEditionsTests",
      of: ["BulletinEditions", "BulletinSite", "BulletinContent", "BulletinCore", "BulletinTestSupport"]
    ),
    tests("BulletinRenderTests", of: ["BulletinRender", "BulletinCore", "BulletinTestSupport"]),
    tests(
      "BulletinReportsTests",
      of: ["BulletinReports", "BulletinSite", "BulletinContent", "BulletinCore", "BulletinTestSupport"]
    ),
    tests("BulletinTemplatesTests", of: ["BulletinTemplates", "BulletinCore", "BulletinTestSupport", mustache]),
    tests("BulletinMarkdownTests", of: ["BulletinMarkdown", "BulletinCore", "BulletinTestSupport"]),
    tests("BulletinBuildTests", of: ["BulletinBuild", "BulletinCore", systemPackage]),
    tests(
      "BulletinPreviewTests",
      of: [
        "BulletinPreview", "BulletinBuild", "BulletinSite", "BulletinCore", "BulletinTestSupport", systemPackage,
        flyingSocks,
      ]
    ),
    tests("BulletinScenarioTests", of: ["BulletinTestSupport", "BulletinBuild", "BulletinCore"]),
    tests("CommandTests", of: ["BulletinTestSupport"]),
    tests("BenchmarkTests", of: ["kheo-bench"]),
  ],
  swiftLanguageModes: [.v6]
)
